import { publicActivities } from '#modules/activities/face.ts'
import { publishedReports } from '#modules/report/face.ts'
import type { Answer, Ctx } from '#platform/web/context.ts'
import { releasedPages } from '../queries/released-pages.ts'
import { sitemap } from '../rendering/sitemap.ts'
import { homeSlug } from '../rules/slugs.ts'
import { versionPath, yearPath } from './report-parts.tsx'

const mostActivities = 100

const dayOf = (at: Date) => at.toISOString().slice(0, 10)

/** Every page that stands by itself, and what happened last, for search engines. */
export const pages = {
  async show(c: Ctx): Promise<Answer> {
    const [released, reports, { rows }] = await Promise.all([
      releasedPages(c.world.db),
      publishedReports(c.world.db, 'en'),
      publicActivities(c.world.db, { size: mostActivities }),
    ])
    const body = sitemap(c.origin ?? '', [
      { path: '/' },
      ...released
        .filter(({ slug }) => slug !== homeSlug)
        .map(({ slug, released_at }) => ({ path: `/${slug}`, changed: dayOf(released_at) })),
      { path: '/activities' },
      ...(reports.length > 0 ? [{ path: '/reports' }] : []),
      ...[...new Set(reports.map(({ year_label }) => year_label))].map((label) => ({ path: yearPath(label) })),
      ...reports.map((report) => ({ path: versionPath(report), changed: dayOf(report.released_at) })),
      ...rows.map(({ id }) => ({ path: `/activities/${id}` })),
    ])
    return { kind: 'text', type: 'application/xml', body }
  },
}

/** That robots may read everything here, and where the list is. */
export const robots = {
  show: (c: Ctx): Answer => ({
    kind: 'text',
    type: 'text/plain',
    body: `User-agent: *\nAllow: /\n\nSitemap: ${c.origin ?? ''}/sitemap.xml\n`,
  }),
}
