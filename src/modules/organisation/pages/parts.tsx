import { formatDay } from '#platform/dates/format.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Ctx } from '#platform/web/context.ts'
import type { Language } from '#platform/words.ts'
import { organisationWords } from '../words/words.ts'

export const say = (c: Ctx) => organisationWords.in(c.language)

/** "1 October 2010 – 30 September 2011"; one day is told once. */
export const daysText = (start: string, end: string, language: Language): string =>
  start === end ? formatDay(start, language) : dateText(`${start}/${end}`, language)
