import type { PublicSupportRules } from '../packs/pack.ts'
import { type Donors, giftsOf, householdIn, sum, sumsOfHouseholds } from './gifts.ts'
import type { YearInput } from './input.ts'
import { type Step, texts } from './steps.ts'

/** Those of a year who gave enough: counted ones, and officers with those who live with them, who are not. */
function countedOf(year: YearInput, donors: Donors, least: bigint) {
  const officers = new Set(year.officerHouseholds)
  const enough = [...sumsOfHouseholds(year, donors)].filter(([, { yen }]) => yen >= least)
  const counted = enough.filter(([household]) => !officers.has(household)).length
  return { counted: BigInt(counted), left: BigInt(enough.length - counted) }
}

const monthsOf = (years: readonly YearInput[]) => sum(years.map(({ months }) => months))

/** Whether enough households gave enough in the yearly average: sum × 12 / months, compared without dividing. */
export function absoluteTest(
  years: readonly YearInput[],
  donors: Donors,
  { least, donors: wanted }: PublicSupportRules['absolute'],
): { steps: Step[]; holds: boolean; donors: bigint } {
  const part = 'absolute'
  const counted = years.map((year) => ({ year, ...countedOf(year, donors, least) }))
  const all = sum(counted.map((one) => one.counted))
  const months = monthsOf(years)
  const holds = months > 0n && all * 12n >= wanted * months
  const steps = counted.flatMap(({ year, counted, left }): Step[] => [
    {
      ...{ code: 'donors-of-year', part, year: year.ref, rows: 'counted' },
      yen: { least: String(least) },
      counts: { donors: String(counted) },
    },
    ...(left === 0n
      ? []
      : [
          {
            ...{ code: 'officers-left-out', part, year: year.ref, rows: 'officers' },
            counts: { donors: String(left) },
          } satisfies Step,
        ]),
  ])
  const average = months > 0n ? (all * 12n) / months : 0n
  return {
    steps: [...steps, { code: 'average', part, holds, counts: texts({ donors: all, months, average, wanted }) }],
    holds,
    donors: all,
  }
}

/** Whether a small corporation need not take small and unknown gifts out: little income, and enough donors in the whole window. */
export function reliefTest(
  years: readonly YearInput[],
  donors: Donors,
  { incomeBelow, donors: wanted, least }: PublicSupportRules['relief'],
): { steps: Step[]; applies: boolean } {
  const part = 'relief'
  const income = sum(years.map((year) => giftsOf(year) + year.otherIncome))
  const months = monthsOf(years)
  const isSmall = months > 0n && income * 12n < incomeBelow * months
  const members = [...donors.values()].filter(({ member }) => member).map(({ key }) => key)
  const out = new Set<string>()
  const given = new Map<string, bigint>()
  for (const year of years) {
    for (const household of [...year.officerHouseholds, ...members.map((key) => householdIn(year, key))])
      out.add(household)
    for (const [household, { yen }] of sumsOfHouseholds(year, donors))
      given.set(household, (given.get(household) ?? 0n) + yen)
  }
  const enough = [...given].filter(([household, yen]) => yen >= least && !out.has(household))
  const isMany = BigInt(enough.length) >= wanted
  return {
    steps: [
      {
        ...{ code: 'relief-income', part, holds: isSmall },
        yen: texts({ income, below: incomeBelow }),
        counts: texts({ months }),
      },
      {
        ...{ code: 'relief-donors', part, holds: isMany },
        yen: texts({ least }),
        counts: texts({ donors: BigInt(enough.length), wanted }),
      },
    ],
    applies: isSmall && isMany,
  }
}
