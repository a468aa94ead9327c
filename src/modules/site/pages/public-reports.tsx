import { publishedReports } from '#modules/report/face.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/table.tsx'
import { at, PublicHead, say } from './parts.tsx'
import { VersionLinks, yearPath } from './report-parts.tsx'

/** The reports of all years, each in its latest version. */
export async function show(c: Ctx) {
  const t = say(c)
  const all = await publishedReports(c.world.db, c.language)
  const latest = all.filter((one, i) => all.findIndex(({ year_label }) => year_label === one.year_label) === i)
  return page(
    t('site.reports.title'),
    <>
      <PageHeader title={t('site.reports.title')} lead={t('site.reports.lead')} />
      {latest.length === 0 && <EmptyState title={t('site.reports.empty')} text={t('site.reports.empty.text')} />}
      {latest.map((version) => (
        <Section
          title={<Link href={at(c, yearPath(version.year_label))}>{version.title}</Link>}
          lead={version.reason === null ? undefined : t('site.report.corrected', { reason: version.reason })}
        >
          <VersionLinks c={c} version={version} />
        </Section>
      ))}
    </>,
    { head: <PublicHead c={c} summary={t('site.reports.lead')} /> },
  )
}
