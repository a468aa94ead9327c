import type { PublicSupportRules } from '../packs/pack.ts'
import { type Donors, householdIn, sumsOfDonors, sumsOfHouseholds } from './gifts.ts'
import type { YearInput } from './input.ts'
import type { RowKind } from './steps.ts'

/** The donors of a year on whom a kind of rows rests; for `unknown` those of whom a name or an address is missing. */
export function donorsThat(
  kind: Exclude<RowKind, 'all'>,
  year: YearInput,
  donors: Donors,
  rules: PublicSupportRules,
): string[] {
  const gave = [...new Set(year.gifts.flatMap(({ donor }) => donor ?? []))]
  const known = sumsOfDonors(year, donors).by
  if (kind === 'unknown') return gave.filter((key) => !known.has(key))
  if (kind === 'small') return [...known].filter(([, { yen }]) => yen < rules.relative.small).map(([key]) => key)
  const households = sumsOfHouseholds(year, donors)
  const officers = new Set(year.officerHouseholds)
  return gave.filter((key) => {
    const household = householdIn(year, key)
    const enough = (households.get(household)?.yen ?? 0n) >= rules.absolute.least
    return known.has(key) && enough && officers.has(household) === (kind === 'officers')
  })
}
