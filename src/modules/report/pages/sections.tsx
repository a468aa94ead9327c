import { type Texts, textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { type Language, languageNames, languages } from '#platform/words.ts'
import { Badge, LinkButton } from '#ui/basics.tsx'
import { Filters } from '#ui/filters.tsx'
import { PageHeader } from '#ui/page.tsx'
import { Table } from '#ui/table.tsx'
import { listSections } from '../queries/list-sections.ts'
import { say, YearField, yearHref } from './parts.tsx'

function languagesText(c: Ctx, { prose, older }: { prose: Texts; older: readonly Language[] }): string {
  const named = (wanted: boolean) =>
    languages
      .filter((language) => Boolean(prose[language]) === wanted)
      .map((language) => languageNames[language])
      .join(', ')
  const missing = named(false)
  const t = say(c)
  return [
    missing ? t('report.list-sections.missing', { languages: missing }) : named(true),
    ...(older.length > 0
      ? [t('report.list-sections.older', { languages: older.map((language) => languageNames[language]).join(', ') })]
      : []),
  ].join(' · ')
}

/** The parts of a year's report in their order. */
export async function show(c: Ctx) {
  const t = say(c)
  const { year, years, sections } = await listSections(c.world, c.actor, { year: c.query('year') })
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
      <Filters url={c.url}>
        <YearField c={c} year={year} years={years} />
      </Filters>
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
            key: 'audience',
            label: t('report.field.audience'),
            cell: (row) => t(`report.audience.${row.audience}`),
          },
          {
            key: 'languages',
            label: t('report.field.language'),
            cell: (row) => languagesText(c, row),
          },
        ]}
      />
    </>,
  )
}
