import { documentFrom, renderHtml, reportPolicy } from '#modules/report/face.ts'
import type { Answer, Ctx } from '#platform/web/context.ts'
import { languageNames, languages } from '#platform/words.ts'
import { askedReport } from '../queries/asked-report.ts'
import { at, say } from './parts.tsx'
import { versionPath, yearPath } from './report-parts.tsx'

/** A version of a year's report to read, word for word as it was adopted. */
export async function show(c: Ctx): Promise<Answer> {
  const found = await askedReport(c.world.db, c.param('year'), c.param('version'), c.language)
  const bar = [
    { href: at(c, yearPath(found.year_label)), label: `← ${say(c)('site.reports.title')}` },
    ...languages
      .filter((language) => language !== c.language)
      .map((language) => ({ href: `/${language}${versionPath(found)}`, label: languageNames[language], language })),
  ]
  return { kind: 'html', body: renderHtml(documentFrom(found.document), bar), policy: reportPolicy }
}
