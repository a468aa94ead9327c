import type { z } from 'zod'
import { dateColumns, knownDate } from '#platform/dates/known.ts'
import { Refusal } from '#platform/errors.ts'
import { qualifiers } from '#platform/figures.ts'
import { oneOf, optional, optionalText, parsed, text } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'
import { headcountKinds } from '../rules/choices.ts'
import { year } from '../rules/year.ts'

function positive(given: string): bigint {
  const number = parseCount(given)
  if (number === 0n) throw new Refusal('sponsorship.number-not-above-zero')
  return number
}

/** What every headcount says. */
export const headcountFields = {
  kind: oneOf(headcountKinds),
  /** The year from whose beginning all are counted; of a cumulative count only. */
  sinceYear: optional(year()),
  date: knownDate(),
  number: parsed(positive),
  qualifier: oneOf(qualifiers).default('exact'),
  /** Who told it, or where it stands. */
  source: text(300),
  note: optionalText(),
}

type Given = z.output<z.ZodObject<typeof headcountFields>>

/** The columns of a headcount; a cumulative one needs its year, and a count at a date drops it. */
export function headcountColumns({ kind, sinceYear, date, number, qualifier, source, note }: Given) {
  if (kind === 'since' && sinceYear === null) throw new Refusal('sponsorship.since-year-needed', 'sinceYear')
  if (kind === 'since' && Number(sinceYear) > Number(date.end.slice(0, 4)))
    throw new Refusal('sponsorship.since-after-date', 'sinceYear')
  const since_year = kind === 'since' ? sinceYear : null
  return { kind, since_year, ...dateColumns(date), number, qualifier, source, note }
}
