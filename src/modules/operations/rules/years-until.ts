import { daysBetween, yearsBetween } from '#platform/dates/days.ts'

/** The first and the last day that a date can mean. */
interface Days {
  readonly start: string
  readonly end: string
}

/** How long something took, in years, and how exactly that is known. */
export interface YearsUntil {
  readonly years: bigint
  readonly qualifier: 'exact' | 'about'
}

const never = (years: number) => BigInt(Math.max(years, 0))

// a mean year of the Gregorian calendar has 365.2425 days; of twice the days, so that the middle between two is whole
const twoMeanYears = 730_485n
const nearest = (twiceTheDays: bigint) => (2_000n * twiceTheDays + twoMeanYears) / (2n * twoMeanYears)

/**
 * The years from one date to another. Exact are the full years between them where all days that the dates can mean agree; else
 * it is about the nearest number of years between the middles of both.
 */
export function yearsUntil(since: Days, until: Days): YearsUntil {
  const [fewest, most] = [yearsBetween(since.end, until.start), yearsBetween(since.start, until.end)].map(never)
  if (fewest === most && fewest !== undefined) return { years: fewest, qualifier: 'exact' }
  const twiceTheDays = daysBetween(since.start, until.start) + daysBetween(since.end, until.end)
  return { years: nearest(never(twiceTheDays)), qualifier: 'about' }
}
