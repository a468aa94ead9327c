import { publicActivities } from '#modules/activities/face.ts'
import { namesOf } from '#modules/organisation/face.ts'
import { publishedReports } from '#modules/report/face.ts'
import { dateText } from '#platform/dates/known.ts'
import { textIn } from '#platform/texts.ts'
import type { Answer, Ctx } from '#platform/web/context.ts'
import { atomFeed } from '../rendering/feed.ts'
import { at, say } from './parts.tsx'
import { versionHref } from './report-parts.tsx'

const size = 50

/** What happened last, for programs that follow it. */
export async function show(c: Ctx): Promise<Answer> {
  const t = say(c)
  const base = c.origin ?? ''
  const [names, { rows }, reports] = await Promise.all([
    namesOf(c.world.db),
    publicActivities(c.world.db, { size }),
    publishedReports(c.world.db, c.language),
  ])
  const organisation = names ? textIn(names, c.language) : t('site.no-name')
  const body = atomFeed({
    title: `${t('site.feed')} – ${organisation}`,
    self: base + at(c, '/feed.xml'),
    href: base + at(c, '/activities'),
    author: organisation,
    language: c.language,
    entries: [
      ...reports.map((report) => ({
        id: `urn:uuid:${report.report_id}`,
        href: base + versionHref(c, report),
        title: report.title,
        summary: report.reason === null ? '' : t('site.report.corrected', { reason: report.reason }),
        updated: report.released_at,
      })),
      ...rows.map((row) => ({
        id: `urn:uuid:${row.id}`,
        href: base + at(c, `/activities/${row.id}`),
        title: textIn(row.titles, c.language),
        summary: [dateText(row.date_edtf, c.language), textIn(row.texts, c.language)].filter(Boolean).join(' · '),
        updated: new Date(`${row.date_end}T00:00:00Z`),
      })),
    ],
  })
  return { kind: 'text', type: 'application/atom+xml', body }
}
