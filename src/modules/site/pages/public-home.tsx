import { publicActivities } from '#modules/activities/face.ts'
import { namesOf } from '#modules/organisation/face.ts'
import { publishedReports } from '#modules/report/face.ts'
import { saidIn, textIn } from '#platform/texts.ts'
import { type Ctx, page } from '#platform/web/context.ts'
import { Link } from '#ui/link.tsx'
import { PageHeader, Prose, Section } from '#ui/page.tsx'
import { EmptyState } from '#ui/table.tsx'
import { releasedPage } from '../queries/released-pages.ts'
import { blocksOf, ProseHtml, summaryOf } from '../rendering/prose.tsx'
import { homeSlug } from '../rules/slugs.ts'
import { ActivityLines, at, PublicHead, Said, say } from './parts.tsx'
import { versionHref } from './report-parts.tsx'

const latest = 5

/** The first page: who this is, and what happened last. */
export async function show(c: Ctx) {
  const t = say(c)
  const [names, home, reports, { rows }] = await Promise.all([
    namesOf(c.world.db),
    releasedPage(c.world.db, homeSlug),
    publishedReports(c.world.db, c.language),
    publicActivities(c.world.db, { size: latest }),
  ])
  const organisation = names ? textIn(names, c.language) : t('site.no-name')
  const said = home && saidIn(home.prose, c.language)
  const blocks = blocksOf(said?.text ?? '')
  return page(
    organisation,
    <>
      <PageHeader
        title={home ? <Said c={c} texts={home.titles} /> : organisation}
        lead={home ? undefined : t('site.lead', { organisation })}
      />
      {said && (
        <Prose language={said.language}>
          <ProseHtml blocks={blocks} within={`/${c.language}`} />
        </Prose>
      )}
      {reports[0] && (
        <Section title={t('site.reports.latest')}>
          <p>
            <Link href={versionHref(c, reports[0])}>{reports[0].title}</Link>
          </p>
        </Section>
      )}
      <Section title={t('site.activities.latest')}>
        {rows.length === 0 ? (
          <EmptyState title={t('site.activities.empty')} text={t('site.activities.empty.text')} />
        ) : (
          <>
            <ActivityLines c={c} rows={rows} />
            <p>
              <Link href={at(c, '/activities')}>{t('site.activities.all')}</Link>
            </p>
          </>
        )}
      </Section>
    </>,
    { head: <PublicHead c={c} summary={summaryOf(blocks)} /> },
  )
}
