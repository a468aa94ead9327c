import type { Donor, SupportInput, YearInput } from './input.ts'

export type Donors = ReadonlyMap<string, Donor>

export const donorsBy = ({ donors }: SupportInput): Donors => new Map(donors.map((donor) => [donor.key, donor]))

export const sum = (numbers: Iterable<bigint>): bigint => [...numbers].reduce((all, one) => all + one, 0n)

export const giftsOf = ({ gifts }: YearInput): bigint => sum(gifts.map(({ yen }) => yen))

/** What somebody gave in a year, and in how many gifts. */
export interface Sum {
  readonly yen: bigint
  readonly count: bigint
}

const none: Sum = { yen: 0n, count: 0n }
export const plus = (one: Sum, { yen, count }: Sum): Sum => ({ yen: one.yen + yen, count: one.count + count })

/** What is known to be of each key, where `keyOf` answers one; the rest under `rest`. */
function sumsBy(year: YearInput, keyOf: (donor: string) => string | null): { by: Map<string, Sum>; rest: Sum } {
  const by = new Map<string, Sum>()
  let rest = none
  for (const gift of year.gifts) {
    const key = gift.donor === null ? null : keyOf(gift.donor)
    if (key === null) rest = plus(rest, gift)
    else by.set(key, plus(by.get(key) ?? none, gift))
  }
  return { by, rest }
}

const isKnown = (donor: Donor | undefined): donor is Donor => donor?.named === true && donor.addressed

/** What each donor of known name and address gave in a year, and what came of others. */
export const sumsOfDonors = (year: YearInput, donors: Donors) =>
  sumsBy(year, (key) => (isKnown(donors.get(key)) ? key : null))

/** The household of somebody in a year: their own key where they share none. */
export const householdIn = ({ households }: YearInput, key: string): string => households[key] ?? key

/** What each household of known name and address gave in a year. */
export const sumsOfHouseholds = (year: YearInput, donors: Donors): Map<string, Sum> =>
  sumsBy(year, (key) => (isKnown(donors.get(key)) ? householdIn(year, key) : null)).by
