import { Refusal } from '#platform/errors.ts'
import { parsed } from '#platform/inputs.ts'
import { parseCount } from '#platform/numbers.ts'

// a year of the calendar that is not too far away to be one of these
function readYear(given: string): number {
  const year = parseCount(given)
  if (year < 1900n || year > 2100n) throw new Refusal('sponsorship.not-a-year')
  return Number(year)
}

/** A year as people type it. */
export const year = () => parsed(readYear)
