import { day } from '#platform/dates/inputs.ts'
import { code, oneOf, optional } from '#platform/inputs.ts'
import { languages } from '#platform/words.ts'
import { receiptKinds } from './choices.ts'
import { yearInput } from './year-input.ts'

/** What a batch is about. */
export const batchFields = {
  kind: oneOf(receiptKinds),
  /** The calendar year of the gifts; or the days below. */
  year: optional(yearInput()),
  sinceOn: optional(day()),
  untilOn: optional(day()),
  channel: optional(code()),
  fund: optional(code()),
  /** Only givers who are written to in this language. */
  language: optional(oneOf(languages)),
}

/** The days that a batch is about: a calendar year, or from one day to another. */
export interface Days {
  readonly since_on: string
  readonly until_on: string
}

interface Asked {
  readonly year: number | null
  readonly sinceOn: string | null
  readonly untilOn: string | null
}

/** The days that are asked for; undefined where neither a year nor both days are told, or they run backwards. */
export function daysAsked({ year, sinceOn, untilOn }: Asked): Days | undefined {
  if (year !== null) return { since_on: `${year}-01-01`, until_on: `${year}-12-31` }
  if (sinceOn === null || untilOn === null || untilOn < sinceOn) return undefined
  return { since_on: sinceOn, until_on: untilOn }
}
