import { documentFrom, publishedReports, renderHtml, reportPolicy } from '#modules/report/face.ts'
import type { Answer, Ctx } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { askedReport } from '../queries/asked-report.ts'
import { at, say } from './parts.tsx'
import { versionHref, versionPath, yearPath } from './report-parts.tsx'

/** The way to the latest version, for whoever reads one that was corrected since. */
async function newer(c: Ctx, { year_label, version }: { readonly year_label: string; readonly version: number }) {
  const all = await publishedReports(c.world.db, c.language)
  const latest = all.find((one) => one.year_label === year_label)
  if (!latest || latest.version <= version) return []
  return [{ href: versionHref(c, latest), label: say(c)('site.report.newer', { version: latest.version }) }]
}

/** A version of a year's report to read, word for word as it was adopted. */
export async function show(c: Ctx): Promise<Answer> {
  const found = await askedReport(c.world.db, c.param('year'), c.param('version'), c.language)
  const bar = [
    { href: at(c, yearPath(found.year_label)), label: `← ${say(c)('site.reports.title')}` },
    ...(await newer(c, found)),
    ...languages
      .filter((language) => language !== c.language)
      .map((language) => ({ href: `/${language}${versionPath(found)}`, label: languageNames[language], language })),
  ]
  return { kind: 'html', body: renderHtml(documentFrom(found.document), bar), policy: reportPolicy }
}
