import type { PublicSupportRules, PublicTest } from '../packs/pack.ts'
import { absoluteTest, reliefTest } from './absolute.ts'
import { donorsBy, giftsOf } from './gifts.ts'
import type { SupportInput } from './input.ts'
import { type Ratio, relativeTest } from './relative.ts'
import { type Step, texts } from './steps.ts'

/** How one test ended; one that the law of the day does not know is not among the results. */
export interface TestResult {
  readonly test: PublicTest | 'with-relief'
  readonly holds: boolean
}

/** The public support test step by step. One test that holds is enough. */
export interface Judgement {
  readonly steps: readonly Step[]
  readonly results: readonly TestResult[]
  readonly passes: boolean
  /** Whether every gift has a value in yen and no year of the window is missing. */
  readonly complete: boolean
  readonly ratio: Ratio
}

function windowSteps({ years, wanted }: SupportInput): Step[] {
  const part = 'window'
  const first = years[0]
  const last = years.at(-1)
  const months = years.reduce((all, year) => all + year.months, 0n)
  return [
    ...(first && last
      ? [
          {
            ...{ code: 'window', part, days: { from: first.start, until: last.end } },
            counts: texts({ years: BigInt(years.length), months }),
          } satisfies Step,
        ]
      : []),
    ...(years.length < wanted
      ? [
          {
            ...{ code: 'years-missing', part, holds: false },
            counts: texts({ years: BigInt(years.length), wanted: BigInt(wanted) }),
          } satisfies Step,
        ]
      : []),
    ...years.flatMap((year): Step[] => [
      { code: 'gifts-of-year', part, year: year.ref, rows: 'all', yen: texts({ amount: giftsOf(year) }) },
      { code: 'income-of-year', part, year: year.ref, yen: texts({ amount: year.otherIncome }) },
      ...year.unvalued.map(
        ({ currency, count, minor }): Step => ({
          ...{ code: 'unvalued', part, year: year.ref, currency, holds: false },
          counts: texts({ count, minor }),
        }),
      ),
    ]),
  ]
}

/** Judges public support by the rules of a day: each test that they know, and the relative one also with the relief where it applies. */
export function judgeSupport(input: SupportInput, rules: PublicSupportRules): Judgement {
  const donors = donorsBy(input)
  const { years } = input
  const relative = relativeTest({ years, donors, rules: rules.relative, part: 'relative' }, false)
  const relief = reliefTest(years, donors, rules.relief)
  const withRelief = relativeTest({ years, donors, rules: rules.relative, part: 'with-relief' }, true)
  const absolute = rules.tests.includes('absolute') ? absoluteTest(years, donors, rules.absolute) : null
  const results: TestResult[] = [
    { test: 'relative', holds: relative.ratio.holds },
    ...(relief.applies ? [{ test: 'with-relief', holds: withRelief.ratio.holds } as const] : []),
    ...(absolute ? [{ test: 'absolute', holds: absolute.holds } as const] : []),
    ...(rules.tests.includes('ordinance') ? [{ test: 'ordinance', holds: input.named } as const] : []),
  ]
  return {
    steps: [
      ...windowSteps(input),
      ...relative.steps,
      ...relief.steps,
      ...(relief.applies ? withRelief.steps : []),
      ...(absolute?.steps ?? []),
      ...(rules.tests.includes('ordinance')
        ? [{ code: 'ordinance', part: 'ordinance', holds: input.named } satisfies Step]
        : []),
    ],
    results,
    passes: results.some(({ holds }) => holds),
    complete: years.length >= input.wanted && years.every(({ unvalued }) => unvalued.length === 0),
    ratio: relative.ratio,
  }
}
