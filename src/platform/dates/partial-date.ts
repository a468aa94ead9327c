/** How exactly a date is known; `days` are several single days, `range` is one stretch, `unknown` may have bounds. */
export type Precision = 'day' | 'range' | 'days' | 'month' | 'season' | 'year' | 'unknown'

/** A date as exact as it is known, kept as EDTF (docs/decisions/002-dates-as-edtf.md). */
export interface PartialDate {
  readonly edtf: string
  /** First and last civil day that it can mean, inclusive; null when unknown. */
  readonly start: string | null
  readonly end: string | null
  readonly precision: Precision
  /** The source says about, or is not sure. */
  readonly approximate: boolean
  /** The wording of the source, kept beside the reading. */
  readonly printed: string | null
  /** Only for `days`: each of them, in order. */
  readonly days?: readonly string[]
}

/** Seasons in EDTF's numbers; spring begins in March (northern hemisphere), and winter of 2010 ends in February 2011. */
export type Season = 21 | 22 | 23 | 24

/** Sorts by start, then by end; what has no known start comes last. */
export function comparePartialDates(a: PartialDate, b: PartialDate): number {
  return compareBounds(a.start, b.start) || compareBounds(a.end, b.end)
}

function compareBounds(a: string | null, b: string | null): number {
  if (a === b) return 0
  if (a === null) return 1
  if (b === null) return -1
  return a < b ? -1 : 1
}
