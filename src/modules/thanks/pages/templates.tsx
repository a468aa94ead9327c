import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { LinkButton, Muted } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { recordedText, VoidMark } from '#ui/record.tsx'
import { Table } from '#ui/table.tsx'
import { listTemplates } from '../queries/list-templates.ts'
import { say, ThanksTabs } from './parts.tsx'

const Buttons = ({ c }: { c: Ctx }) => (
  <>
    {c.may('thanks.create-template') && (
      <LinkButton tone="primary" href="/thanks/templates/create">
        {say(c)('thanks.create-template.title')}
      </LinkButton>
    )}
    {c.may('thanks.import-templates') && (
      <LinkButton href="/imports/thanks.import-templates">{say(c)('thanks.import-templates.title')}</LinkButton>
    )}
  </>
)

/** Words of thanks by occasion. */
export async function show(c: Ctx) {
  const t = say(c)
  const templates = await listTemplates(c.world, c.actor, {})
  return page(
    t('thanks.list-templates.title'),
    <>
      <PageHeader
        title={t('thanks.list-templates.title')}
        lead={t('thanks.list-templates.lead')}
        actions={templates.length > 0 ? <Buttons c={c} /> : undefined}
      />
      <ThanksTabs c={c} />
      <Table
        caption={t('thanks.list-templates.title')}
        captionHidden
        rows={templates}
        rowHref={c.may('thanks.get-template') ? (row) => `/thanks/templates/${row.id}` : undefined}
        empty={{
          title: t('thanks.list-templates.empty'),
          text: t('thanks.list-templates.empty.text'),
          action: <Buttons c={c} />,
        }}
        columns={[
          {
            key: 'occasion',
            label: t('thanks.field.occasion'),
            priority: 1,
            cell: (row) => (
              <>
                {t(`thanks.occasion.${row.occasion}`)} <VoidMark row={row} />
              </>
            ),
          },
          {
            key: 'languages',
            label: t('thanks.field.languages'),
            cell: (row) =>
              languages
                .filter((one) => row.bodies[one])
                .map((one) => languageNames[one])
                .join(' · '),
          },
          { key: 'recorded', label: t('thanks.field.recorded'), cell: (row) => <Muted>{recordedText(c, row)}</Muted> },
        ]}
      />
    </>,
  )
}
