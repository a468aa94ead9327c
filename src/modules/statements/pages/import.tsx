import { type Answer, type Ctx, page } from '#platform/web/context.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { changeScreen, doerText } from '#ui/record.tsx'
import { SummaryList } from '#ui/summary.tsx'
import { Table } from '#ui/table.tsx'
import { undoImport } from '../commands/undo-import.ts'
import { getImport } from '../queries/get-import.ts'
import { kindOf, layoutOf, moneyText, say } from './parts.tsx'

type Import = Awaited<ReturnType<typeof getImport>>

const states = ['failed', 'pending', 'done'] as const

function factsOf(c: Ctx, one: Import) {
  const t = say(c)
  return [
    { label: t('statements.field.when'), value: c.instant(one.imported_at) },
    { label: t('statements.field.by'), value: doerText(c, one.imported_by) },
    ...(one.undone_at
      ? [
          {
            label: t('statements.undone'),
            value: [c.instant(one.undone_at), doerText(c, one.undone_by ?? ''), one.undone_why].join(' · '),
          },
        ]
      : []),
  ]
}

const Files = ({ c, one }: { c: Ctx; one: Import }) => {
  const t = say(c)
  return (
    <Section title={t('statements.field.files')}>
      <Table
        caption={t('statements.field.files')}
        captionHidden
        rows={one.files}
        empty={{ title: '', text: '' }}
        columns={[
          { key: 'name', label: t('statements.field.file'), priority: 1, cell: ({ name }) => name },
          { key: 'layout', label: t('statements.field.layout'), cell: ({ layout }) => layoutOf(c, layout) },
          {
            key: 'rows',
            label: t('statements.field.rows'),
            align: 'end',
            fit: true,
            cell: ({ rows }) => t('statements.rows', { count: rows }),
          },
        ]}
      />
    </Section>
  )
}

const Brought = ({ c, one }: { c: Ctx; one: Import }) => {
  const t = say(c)
  return (
    <Section title={t('statements.brought')}>
      <Table
        caption={t('statements.brought')}
        captionHidden
        rows={one.brought}
        empty={{ title: t('statements.brought.empty'), text: t('statements.brought.empty.text') }}
        columns={[
          { key: 'kind', label: t('statements.field.kind'), priority: 1, cell: ({ kind }) => kindOf(c, kind) },
          {
            key: 'state',
            label: t('statements.field.state'),
            cell: ({ state }) => t(`statements.entry.${states[state] ?? 'pending'}`),
          },
          {
            key: 'count',
            label: t('statements.field.rows'),
            align: 'end',
            fit: true,
            cell: ({ count }) => t('statements.rows', { count }),
          },
          {
            key: 'gross',
            label: t('statements.field.amount'),
            align: 'end',
            cell: ({ gross, currency }) => moneyText(c, gross, currency),
          },
          {
            key: 'fee',
            label: t('statements.field.fee'),
            align: 'end',
            cell: ({ fee, currency }) => moneyText(c, fee, currency),
          },
        ]}
      />
    </Section>
  )
}

/** One import: which files, how many rows of each kind, and whether it was undone. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const one = await getImport(c.world, c.actor, { id: c.param('id') })
  return page(
    `${t('statements.get-import.title')} ${one.ref}`,
    <>
      <PageHeader
        title={one.ref}
        badge={one.undone_at && <Badge tone="warning">{t('statements.undone')}</Badge>}
        breadcrumb={[{ href: '/statements', label: t('statements.list-imports.title') }]}
        actions={
          !one.undone_at &&
          c.may('statements.undo-import') && (
            <LinkButton href={`/statements/imports/${one.id}/undo`}>{t('statements.undo-import.title')}</LinkButton>
          )
        }
      />
      <SummaryList facts={factsOf(c, one)} />
      <Brought c={c} one={one} />
      <Files c={c} one={one} />
    </>,
  )
}

/** Undoing it, with a reason. */
export const undoing = changeScreen(undoImport, {
  here: (c) => `/statements/imports/${c.param('id')}`,
  danger: true,
  async ask(c) {
    const t = say(c)
    const { ref } = await getImport(c.world, c.actor, { id: c.param('id') })
    return {
      title: t('statements.undo-import.title'),
      lead: t('statements.undo-import.lead'),
      submit: t('statements.undo-import.title'),
      record: ref,
      above: [{ href: '/statements', label: t('statements.list-imports.title') }],
    }
  },
})
