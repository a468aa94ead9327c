import { Refusal } from '../errors.ts'
import { parsed } from '../inputs.ts'
import type { Language } from '../words.ts'
import { formatPartialDate } from './format.ts'
import { fromDatabase, parsePartialDate } from './parse.ts'
import type { PartialDate } from './partial-date.ts'

/** A date whose first and last day are known. */
export type KnownDate = PartialDate & { readonly start: string; readonly end: string }

const longestWording = 200

function readKnown(given: string): KnownDate {
  const { start, end, ...date } = parsePartialDate(given)
  if (start === null || end === null) throw new Refusal('dates.ends-needed')
  return { ...date, start, end, printed: given === date.edtf ? null : given.slice(0, longestWording) }
}

/** The date of a record as people write it, with its wording where that is not EDTF itself. Refuses one without bounds. */
export const knownDate = () => parsed(readKnown)

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

/** A stored date to be corrected, in the wording of its source. */
export const dateTyped = (row: { readonly date_printed: string | null; readonly date_edtf: string } | undefined) =>
  row?.date_printed ?? row?.date_edtf
