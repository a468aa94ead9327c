import { inTurns } from '#platform/turns.ts'
import type { Answer, Ctx } from '#platform/web/context.ts'
import { isLanguage, languageNames, languages } from '#platform/words.ts'
import { showReport } from '../queries/show-report.ts'
import { composeReport } from '../rendering/compose.ts'
import { renderHtml, reportPolicy } from '../rendering/html.tsx'
import { audiences } from '../rules/audiences.ts'
import { evidencePath } from '../rules/evidence-path.ts'
import { say, yearHref } from './parts.tsx'

// the report of many years at once may take half of the memory that a site has
const turn = inTurns()

async function make(c: Ctx): Promise<Answer> {
  const asked = c.query('language')
  const language = isLanguage(asked) ? asked : c.language
  const audience = audiences.find((each) => each === c.query('audience')) ?? 'internal'
  const data = await showReport(c.world, c.actor, { year: c.query('year'), language, audience, today: c.today })
  const links = audience === 'internal' ? { href: evidencePath } : {}
  const document = composeReport({ data, language, today: c.today, ...links })
  const t = say(c)
  const here = `${yearHref('/report/document', data.year)}&audience=${audience}`
  const bar = [
    { href: yearHref('/report', data.year), label: `← ${t('report.document.back')}` },
    ...(c.may('report.list-sections')
      ? [{ href: yearHref('/report/sections', data.year), label: t('report.list-sections.title') }]
      : []),
    ...(c.may('report.ask-print')
      ? [{ href: yearHref('/report/ask-print', data.year), label: t('report.ask-print.title') }]
      : []),
    ...audiences
      .filter((other) => other !== audience)
      .map((other) => ({
        href: `${yearHref('/report/document', data.year)}&audience=${other}&language=${language}`,
        label: t(`report.document.edition.${other}`),
      })),
    ...languages
      .filter((other) => other !== language)
      .map((other) => ({ href: `${here}&language=${other}`, label: languageNames[other], language: other })),
  ]
  return { kind: 'html', body: renderHtml(document, bar), policy: reportPolicy }
}

/** The report of a year as one page, in the reader's language or another; its numbers lead to their evidence. One is made at a time. */
export const show = (c: Ctx): Promise<Answer> => turn(() => make(c))
