import { textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listSections } from '../queries/list-sections.ts'
import { say, yearHref } from './parts.tsx'

/** The parts of a year's report in their order. */
export async function show(c: Ctx) {
  const t = say(c)
  const { year, sections } = await listSections(c.world, c.actor, { year: c.query('year') })
  const add = (
    <>
      {c.may('report.create-section') && (
        <LinkButton tone="primary" href={yearHref('/report/sections/create', year)}>
          {t('report.create-section.title')}
        </LinkButton>
      )}
      {c.may('report.import-sections') && (
        <LinkButton href="/imports/report.import-sections">{t('report.import-sections.title')}</LinkButton>
      )}
    </>
  )
  return page(
    t('report.list-sections.title'),
    <>
      <PageHeader
        title={`${t('report.list-sections.title')} ${year.label}`}
        lead={t('report.list-sections.lead')}
        breadcrumb={[{ href: yearHref('/report', year), label: t('report.list-figures.title') }]}
        actions={add}
      />
      <Table
        caption={t('report.list-sections.title')}
        captionHidden
        rows={sections}
        rowHref={(row) => `/report/sections/${row.id}`}
        empty={{ title: t('report.list-sections.empty'), text: t('report.list-sections.empty.text'), action: add }}
        columns={[
          { key: 'position', label: t('report.field.position'), fit: true, cell: (row) => String(row.position) },
          {
            key: 'title',
            label: t('report.field.title'),
            priority: 1,
            cell: (row) => (
              <>
                {textIn(row.titles, c.language)}{' '}
                {row.voided_at && <Badge tone="warning">{t('report.out-of-report')}</Badge>}
              </>
            ),
          },
          {
            key: 'languages',
            label: t('report.field.language'),
            cell: (row) =>
              languages
                .filter((language) => row.prose[language])
                .map((language) => languageNames[language])
                .join(', '),
          },
        ]}
      />
    </>,
  )
}
