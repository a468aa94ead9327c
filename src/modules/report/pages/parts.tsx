import type { FiscalYear } from '#modules/organisation/face.ts'
import type { Ctx } from '#platform/web/context.ts'
import { reportWords } from '../words/words.ts'

export const say = (c: Ctx) => reportWords.in(c.language)

/** An address of the report for a year. */
export const yearHref = (path: string, year: Pick<FiscalYear, 'label'>): string =>
  `${path}?year=${encodeURIComponent(year.label)}`
