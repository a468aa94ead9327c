import type { Answer, Ctx } from '#platform/web/context.ts'
import { isLanguage } from '#platform/words.ts'
import { showReport } from '../queries/show-report.ts'
import { composeReport } from '../rendering/compose.ts'
import { renderHtml, reportPolicy } from '../rendering/html.tsx'
import { evidencePath } from '../rules/evidence-path.ts'

/** The report of a year as one page, in the reader's language or another; its numbers lead to their evidence. */
export async function show(c: Ctx): Promise<Answer> {
  const asked = c.query('language')
  const language = isLanguage(asked) ? asked : c.language
  const data = await showReport(c.world, c.actor, { year: c.query('year'), language })
  const document = composeReport({ data, language, today: c.today, href: evidencePath })
  return { kind: 'html', body: renderHtml(document), policy: reportPolicy }
}
