import { publishedReports } from '#modules/report/face.ts'
import { NotFound } from '#platform/errors.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Code, Muted } from '#ui/basics.tsx'
import { PageHeader, Section } from '#ui/page.tsx'
import { at, PublicHead, say } from './parts.tsx'
import { VersionLinks } from './report-parts.tsx'

/** The report of a year: the latest version, and those before it with the reason of each correction. */
export async function show(c: Ctx) {
  const t = say(c)
  const versions = (await publishedReports(c.world.db, c.language)).filter(
    ({ year_label }) => year_label === c.param('year'),
  )
  const [latest] = versions
  if (!latest) throw new NotFound()
  return page(
    latest.title,
    <>
      <PageHeader
        title={latest.title}
        breadcrumb={[{ href: at(c, '/reports'), label: t('site.report.back') }]}
        lead={t('site.report.versions.lead')}
      />
      {versions.map((version) => (
        <Section
          title={t('site.report.version', { version: version.version })}
          lead={
            version.reason === null ? t('site.report.first') : t('site.report.corrected', { reason: version.reason })
          }
        >
          {version === latest && <p>{t('site.report.latest')}</p>}
          <VersionLinks c={c} version={version} />
          <p>
            <Muted>{t('site.report.hash')}</Muted> <Code>{version.content_hash}</Code>
          </p>
        </Section>
      ))}
    </>,
    { head: <PublicHead c={c} /> },
  )
}
