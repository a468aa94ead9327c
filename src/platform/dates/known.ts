import { Refusal } from '../errors.ts'
import { parsed } from '../inputs.ts'
import { type Language, languages } from '../words.ts'
import { formatPartialDate } from './format.ts'
import { fromDatabase, parsePartialDate } from './parse.ts'
import type { PartialDate } from './partial-date.ts'

/** A date whose first and last day are known. */
export type KnownDate = PartialDate & { readonly start: string; readonly end: string }

const longestWording = 200

// a day, a month, a year as the product writes it says no more than its EDTF; forms offer dates that way
const saysMore = (given: string, date: PartialDate) =>
  given !== date.edtf &&
  (date.precision === 'unknown' || !languages.some((language) => formatPartialDate(date, language) === given))

function readKnown(given: string): KnownDate {
  const date = parsePartialDate(given)
  const { start, end } = date
  if (start === null || end === null) throw new Refusal('dates.ends-needed')
  return { ...date, start, end, printed: saysMore(given, date) ? given.slice(0, longestWording) : null }
}

/** The date of a record as people write it, with its wording where that says more than the date. Refuses one without bounds. */
export const knownDate = () => parsed(readKnown)

/** Refuses what is said to have happened when its first day has not come: `today` is a civil day. */
export function refuseComing({ start }: { readonly start: string }, today: string, field?: string): void {
  if (start > today) throw new Refusal('dates.not-come-yet', field)
}

/** The columns of a record's date; its bounds are civil days. */
export const dateColumns = (date: KnownDate) => ({
  date_edtf: date.edtf,
  date_start: date.start,
  date_end: date.end,
  date_printed: date.printed,
})

/** A stored date for readers: "20–21 April 2011". */
export const dateText = (edtf: string, language: Language): string =>
  formatPartialDate(fromDatabase({ edtf }), language)

/** A date as a form offers it: in the reader's words where they read back as the same date, else as EDTF. */
export function dateOffered(edtf: string, language: Language): string {
  const text = dateText(edtf, language)
  try {
    return parsePartialDate(text).edtf === edtf ? text : edtf
  } catch (error) {
    if (error instanceof Refusal) return edtf
    throw error
  }
}

type Dated = { readonly date_printed: string | null; readonly date_edtf: string }

/** A stored date to be corrected, in the wording of its source. */
export const dateTyped = (row: Dated | undefined, language: Language): string | undefined =>
  row && (row.date_printed ?? dateOffered(row.date_edtf, language))
