import type { PublicSupportRules, Share } from '../packs/pack.ts'
import { type Donors, giftsOf, plus, type Sum, sum, sumsOfDonors } from './gifts.ts'
import type { YearInput } from './input.ts'
import { type Step, type StepPart, texts, yenOfTenths } from './steps.ts'

/** The share of gifts in the income: two exact numbers in tenths of a yen, and their percentage rounded down. */
export interface Ratio {
  readonly over: bigint
  readonly under: bigint
  readonly percent: bigint
  readonly holds: boolean
}

interface Parts {
  readonly all: bigint
  readonly small: Sum
  readonly unknown: Sum
  /** What each donor gave in the window, as far as it counts. */
  readonly byDonor: ReadonlyMap<string, bigint>
}

/** Takes apart what counts of each donor, what is too small in its year, and what came of nobody known. */
function partsOf(years: readonly YearInput[], donors: Donors, least: bigint, keepsAll: boolean): Parts {
  const byDonor = new Map<string, bigint>()
  let small: Sum = { yen: 0n, count: 0n }
  let unknown = small
  for (const year of years) {
    const { by, rest } = sumsOfDonors(year, donors)
    unknown = plus(unknown, rest)
    for (const [key, given] of by) {
      if (given.yen < least) small = plus(small, given)
      if (given.yen >= least || keepsAll) byDonor.set(key, (byDonor.get(key) ?? 0n) + given.yen)
    }
  }
  return { all: sum(years.map(giftsOf)), small, unknown, byDonor }
}

/** A share of an amount in tenths of a yen; shares of tenths and halves are exact. */
const tenthsOf = (yen: bigint, { over, under }: Share) => (yen * over * 10n) / under

interface Asked {
  readonly years: readonly YearInput[]
  readonly donors: Donors
  readonly rules: PublicSupportRules['relative']
  readonly part: Extract<StepPart, 'relative' | 'with-relief'>
}

function excessSteps({ donors, rules, part }: Asked, { all, byDonor }: Parts): { steps: Step[]; excess: bigint } {
  const cap = tenthsOf(all, rules.cap)
  const capOfBodies = tenthsOf(all, rules.capOfBodies)
  const above = [...byDonor].flatMap(([donor, yen]) => {
    const own = donors.get(donor)?.body ? capOfBodies : cap
    return yen * 10n > own ? [{ donor, yen, own, excess: yen * 10n - own }] : []
  })
  const steps: Step[] = [
    { code: 'cap', part, yen: { all: String(all), cap: yenOfTenths(cap), bodies: yenOfTenths(capOfBodies) } },
    ...above.map(
      ({ donor, yen, own, excess }): Step => ({
        ...{ code: 'excess', part, donor, rows: 'all' },
        yen: { given: String(yen), cap: yenOfTenths(own), excess: yenOfTenths(excess) },
      }),
    ),
  ]
  if (above.length === 0) steps.push({ code: 'no-excess', part })
  return { steps, excess: sum(above.map(({ excess }) => excess)) }
}

const takenOut = (part: StepPart, code: 'small' | 'unknown', { yen, count }: Sum): Step => ({
  ...{ code, part, rows: code },
  yen: { taken: String(yen) },
  counts: { count: String(count) },
})

function incomeSteps({ years, part }: Asked, { small, unknown }: Parts, keepsAll: boolean) {
  const all = sum(years.map((year) => giftsOf(year) + year.otherIncome))
  const subsidies = sum(years.map((year) => year.subsidies))
  const assetSales = sum(years.map((year) => year.assetSales))
  const alsoOut = keepsAll ? 0n : small.yen + unknown.yen
  const countable = all - subsidies - assetSales - alsoOut
  const amount = (code: 'income-all' | 'subsidies' | 'asset-sales' | 'income-small' | 'income-unknown', yen: bigint) =>
    ({ code, part, yen: { amount: String(yen) } }) satisfies Step
  const steps: Step[] = [
    amount('income-all', all),
    amount('subsidies', subsidies),
    amount('asset-sales', assetSales),
    ...(keepsAll ? [] : [amount('income-small', small.yen), amount('income-unknown', unknown.yen)]),
    { code: 'income-countable', part, yen: { amount: String(countable) } },
  ]
  return { steps, countable }
}

/** Countable gifts against countable income; `keepsAll` is the relief, by which small and unknown gifts stay. */
export function relativeTest(asked: Asked, keepsAll: boolean): { steps: Step[]; ratio: Ratio } {
  const { years, donors, rules, part } = asked
  const parts = partsOf(years, donors, rules.small, keepsAll)
  const capped = excessSteps(asked, parts)
  const out = keepsAll ? 0n : parts.small.yen + parts.unknown.yen
  const over = (parts.all - out) * 10n - capped.excess
  const income = incomeSteps(asked, parts, keepsAll)
  const under = income.countable * 10n
  const holds = under > 0n && over * rules.share.under >= under * rules.share.over
  const percent = under > 0n ? (over * 100n) / under : 0n
  const steps: Step[] = [
    { code: 'gifts-all', part, yen: { all: String(parts.all) }, rows: 'all' },
    ...(keepsAll
      ? [{ code: 'kept-by-relief', part, yen: texts({ kept: parts.small.yen + parts.unknown.yen }) } satisfies Step]
      : [takenOut(part, 'small', parts.small), takenOut(part, 'unknown', parts.unknown)]),
    ...capped.steps,
    { code: 'gifts-countable', part, yen: { amount: yenOfTenths(over) } },
    ...income.steps,
    {
      ...{ code: 'share', part, holds },
      yen: { over: yenOfTenths(over), under: String(income.countable) },
      counts: texts({ percent, shareOver: rules.share.over, shareUnder: rules.share.under }),
    },
  ]
  return { steps, ratio: { over, under, percent, holds } }
}
