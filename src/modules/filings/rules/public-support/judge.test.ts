import { describe, expect, test } from 'vitest'
import { japan } from '../packs/japan.ts'
import type { Donor, GivenRow, SupportInput, YearInput } from './input.ts'
import { judgeSupport } from './judge.ts'
import type { StepCode, StepPart } from './steps.ts'

const today = '2025-12-01'
const rulesOn = (day: string) => japan.publicSupport(day) ?? expect.fail('no rules')

const donor = (key: string, more: Partial<Donor> = {}): Donor => ({
  ...{ key, named: true, addressed: true, body: false, member: false },
  ...more,
})
const gift = (donor: string | null, yen: bigint): GivenRow => ({ donor, yen, count: 1n })
const year = (more: Partial<YearInput> = {}): YearInput => ({
  ...{ ref: 'FY2024', start: '2024-04-01', end: '2025-03-31', months: 12n },
  ...{ gifts: [], households: {}, otherIncome: 0n, subsidies: 0n, assetSales: 0n, officerHouseholds: [], unvalued: [] },
  ...more,
})
const many = (count: number, yen: bigint, prefix = 'd') =>
  Array.from({ length: count }, (_, i) => gift(`${prefix}${i}`, yen))

const judge = (years: readonly YearInput[], more: Partial<SupportInput> = {}, day = today) => {
  const known = new Set((more.donors ?? []).map(({ key }) => key))
  const others = [...new Set(years.flatMap(({ gifts }) => gifts.flatMap((one) => one.donor ?? [])))]
  const donors = [...(more.donors ?? []), ...others.filter((key) => !known.has(key)).map((key) => donor(key))]
  return judgeSupport({ wanted: years.length, named: false, ...more, years, donors }, rulesOn(day))
}
type Judged = ReturnType<typeof judge>
const result = ({ results }: Judged, name: string) => results.find(({ test }) => test === name)?.holds
const step = ({ steps }: Judged, code: StepCode, part: StepPart = 'relative') =>
  steps.find((one) => one.code === code && one.part === part) ?? expect.fail(`no step ${code}`)

// ten of 10,000 yen, none of which reaches the cap of 30,000
const example = [gift('big', 200_000n), ...many(10, 10_000n)]

describe('the relative test', () => {
  test('fails with 13 %, as the worked example has it: one donor of 200,000 is cut to 30,000', () => {
    const judged = judge([year({ gifts: example, otherIncome: 700_000n })])
    expect(judged.ratio).toEqual({ over: 1_300_000n, under: 10_000_000n, percent: 13n, holds: false })
    expect(step(judged, 'gifts-all').yen).toEqual({ all: '300000' })
    expect(step(judged, 'cap').yen).toEqual({ all: '300000', cap: '30000', bodies: '150000' })
    expect(step(judged, 'excess')).toMatchObject({
      donor: 'big',
      yen: { given: '200000', cap: '30000', excess: '170000' },
    })
    expect(step(judged, 'gifts-countable').yen).toEqual({ amount: '130000' })
    expect(step(judged, 'income-countable').yen).toEqual({ amount: '1000000' })
    expect(step(judged, 'share')).toMatchObject({
      holds: false,
      yen: { over: '130000', under: '1000000' },
      counts: { percent: '13', shareOver: '1', shareUnder: '5' },
    })
    expect(judged.passes).toBe(false)
  })

  test('passes with 25 % where the same donor is a public-benefit body, cut at one half', () => {
    const judged = judge([year({ gifts: example, otherIncome: 700_000n })], { donors: [donor('big', { body: true })] })
    expect(step(judged, 'excess').yen).toEqual({ given: '200000', cap: '150000', excess: '50000' })
    expect(judged.ratio).toMatchObject({ percent: 25n, holds: true })
    expect(judged.passes).toBe(true)
  })

  test('passes with exactly one fifth, and fails with one yen of income more, printed as 19 %', () => {
    const gifts = many(20, 10_000n)
    expect(judge([year({ gifts, otherIncome: 800_000n })]).ratio).toMatchObject({ percent: 20n, holds: true })
    expect(judge([year({ gifts, otherIncome: 800_001n })]).ratio).toMatchObject({ percent: 19n, holds: false })
  })

  test('takes out what a donor gave below 1,000 yen in a year, of gifts and of income', () => {
    const gifts = [...many(20, 10_000n), gift('s', 500n), gift('s', 499n), gift('t', 500n), gift('t', 500n)]
    const judged = judge([year({ gifts, otherIncome: 9_000_000n })])
    expect(step(judged, 'small')).toMatchObject({ yen: { taken: '999' }, counts: { count: '2' } })
    expect(step(judged, 'gifts-countable').yen).toEqual({ amount: '201000' })
    expect(step(judged, 'income-small').yen).toEqual({ amount: '999' })
    expect(step(judged, 'income-countable').yen).toEqual({ amount: '9201000' })
  })

  test('judges small gifts year by year: 600 and 600 in two years are both too small', () => {
    const judged = judge([
      year({ ref: 'A', gifts: [gift('s', 600n)], otherIncome: 9_000_000n }),
      year({ ref: 'B', gifts: [gift('s', 600n)], otherIncome: 9_000_000n }),
    ])
    expect(step(judged, 'small').yen).toEqual({ taken: '1200' })
  })

  test('takes out gifts without a name or an address', () => {
    const gifts = [...many(20, 10_000n), gift(null, 7000n), gift('nameless', 2000n), gift('homeless', 1000n)]
    const donors = [donor('nameless', { named: false }), donor('homeless', { addressed: false })]
    const judged = judge([year({ gifts, otherIncome: 9_000_000n })], { donors })
    expect(step(judged, 'unknown')).toMatchObject({ yen: { taken: '10000' }, counts: { count: '3' }, rows: 'unknown' })
    expect(step(judged, 'income-unknown').yen).toEqual({ amount: '10000' })
    expect(step(judged, 'gifts-countable').yen).toEqual({ amount: '200000' })
  })

  test('takes subsidies and one-off sales out of the income, which may turn it', () => {
    const gifts = many(20, 10_000n)
    const own = { gifts, otherIncome: 1_800_000n }
    expect(judge([year(own)]).ratio).toMatchObject({ percent: 10n, holds: false })
    const judged = judge([year({ ...own, subsidies: 600_000n, assetSales: 400_000n })])
    expect(judged.ratio).toEqual({ over: 2_000_000n, under: 10_000_000n, percent: 20n, holds: true })
  })

  test('keeps tenths of a yen: a cap of 10 % of 100,005 is 10,000.5', () => {
    const judged = judge([year({ gifts: [...many(9, 10_000n), gift('big', 10_005n)], otherIncome: 300_000n })])
    expect(step(judged, 'cap').yen).toMatchObject({ cap: '10000.5' })
    expect(step(judged, 'excess').yen).toMatchObject({ excess: '4.5' })
    expect(step(judged, 'gifts-countable').yen).toEqual({ amount: '100000.5' })
  })

  test('caps over the whole window, not year by year', () => {
    const spread = (ref: string, yen: bigint) => year({ ref, gifts: [gift('x', yen), ...many(9, 10_000n)] })
    expect(judge([spread('A', 10_000n), spread('B', 10_000n)]).steps.map(({ code }) => code)).toContain('no-excess')
    const judged = judge([spread('A', 15_000n), spread('B', 5000n)])
    expect(judged.steps.map(({ code }) => code)).toContain('no-excess')
  })

  test('fails where there is no income at all', () => {
    expect(judge([year()]).ratio).toEqual({ over: 0n, under: 0n, percent: 0n, holds: false })
  })
})

describe('the absolute test', () => {
  const two = (first: number, second: number) => [
    year({ ref: 'A', gifts: many(first, 3000n) }),
    year({ ref: 'B', gifts: many(second, 3000n) }),
  ]

  test('passes with 50 and 150 donors, 100 in the average, and fails with one less', () => {
    const judged = judge(two(50, 150))
    expect(result(judged, 'absolute')).toBe(true)
    expect(step(judged, 'average', 'absolute').counts).toEqual({
      donors: '200',
      months: '24',
      average: '100',
      wanted: '100',
    })
    expect(result(judge(two(50, 149)), 'absolute')).toBe(false)
  })

  test('reckons a short year by its months: 50 donors in six months are enough, 49 are not', () => {
    const half = (count: number) => [year({ months: 6n, gifts: many(count, 3000n) })]
    expect(result(judge(half(50)), 'absolute')).toBe(true)
    expect(result(judge(half(49)), 'absolute')).toBe(false)
  })

  test('counts who gave 3,000 yen in all, and not who gave 2,999', () => {
    const gifts = [...many(99, 3000n), gift('x', 1000n), gift('x', 2000n)]
    expect(result(judge([year({ gifts })]), 'absolute')).toBe(true)
    expect(result(judge([year({ gifts: [...many(99, 3000n), gift('x', 2999n)] })]), 'absolute')).toBe(false)
  })

  test('counts a household once, and a company beside its president', () => {
    const households = { wife: 'h', husband: 'h' }
    const gifts = [...many(98, 3000n), gift('wife', 1500n), gift('husband', 1500n)]
    const donorsIn = (judged: Judged) => step(judged, 'donors-of-year', 'absolute').counts?.donors
    expect(donorsIn(judge([year({ gifts, households })]))).toBe('99')
    const both = [...many(98, 3000n), gift('wife', 3000n), gift('husband', 3000n)]
    expect(donorsIn(judge([year({ gifts: both, households })]))).toBe('99')
    expect(donorsIn(judge([year({ gifts: [...many(98, 3000n), gift('firm', 3000n), gift('boss', 3000n)] })]))).toBe(
      '100',
    )
  })

  test('counts those who part in the year after as two, and not before', () => {
    const gifts = [gift('wife', 3000n), gift('husband', 3000n)]
    const judged = judge([
      year({ ref: 'A', gifts, households: { wife: 'h', husband: 'h' } }),
      year({ ref: 'B', gifts }),
    ])
    const counted = judged.steps.filter(({ code }) => code === 'donors-of-year').map(({ counts }) => counts?.donors)
    expect(counted).toEqual(['1', '2'])
  })

  test('leaves officers and those who live with them out, and says how many', () => {
    const gifts = [...many(99, 3000n), gift('chair', 50_000n), gift('partner', 50_000n)]
    const judged = judge([year({ gifts, households: { chair: 'h', partner: 'h' }, officerHouseholds: ['h'] })])
    expect(step(judged, 'donors-of-year', 'absolute').counts).toEqual({ donors: '99' })
    expect(step(judged, 'officers-left-out', 'absolute').counts).toEqual({ donors: '1' })
    expect(result(judged, 'absolute')).toBe(false)
  })

  test('counts nobody whose name or address is not known, such as who gives by shopping', () => {
    const gifts = [...many(99, 3000n), gift('x', 3000n), gift(null, 500_000n)]
    const judged = judge([year({ gifts })], { donors: [donor('x', { addressed: false })] })
    expect(step(judged, 'donors-of-year', 'absolute').counts).toEqual({ donors: '99' })
  })

  test('did not exist before the reform came into force', () => {
    const years = two(50, 150)
    expect(result(judge(years, {}, '2012-03-31'), 'absolute')).toBeUndefined()
    expect(result(judge(years, {}, '2012-04-01'), 'absolute')).toBe(true)
    const before = judge([year({ gifts: many(150, 3000n), otherIncome: 9_000_000n })], { named: true }, '2010-12-21')
    expect(before.results).toEqual([{ test: 'relative', holds: false }])
    expect(before.passes).toBe(false)
  })
})

describe('the relief of small corporations', () => {
  // fifty known donors of 3,000 yen each
  const gifts = [...many(50, 3000n), gift(null, 300_000n), gift('tiny', 900n)]
  const withIncome = (income: bigint) => judge([year({ gifts, otherIncome: income - 450_900n })])

  test('keeps small and unknown gifts in, and both ways are shown', () => {
    const judged = withIncome(2_000_000n)
    expect(judged.ratio).toMatchObject({ over: 1_500_000n, percent: 8n, holds: false })
    expect(step(judged, 'kept-by-relief', 'with-relief').yen).toEqual({ kept: '300900' })
    expect(step(judged, 'share', 'with-relief')).toMatchObject({
      holds: true,
      yen: { over: '450900', under: '2000000' },
      counts: { percent: '22' },
    })
    expect(judged.passes).toBe(true)
  })

  test('is for a yearly income below 8,000,000 yen', () => {
    expect(result(withIncome(7_999_999n), 'with-relief')).toBe(false)
    expect(result(withIncome(8_000_000n), 'with-relief')).toBeUndefined()
    const half = judge([year({ months: 6n, gifts, otherIncome: 4_000_000n - 450_900n })])
    expect(step(half, 'relief-income', 'relief').holds).toBe(false)
  })

  test('asks for 50 donors in the whole window, without officers and members', () => {
    const own = (more: Partial<SupportInput>, officerHouseholds: string[] = []) =>
      judge([year({ gifts, otherIncome: 1_000_000n, officerHouseholds })], more)
    expect(step(own({}), 'relief-donors', 'relief')).toMatchObject({ holds: true, counts: { donors: '50' } })
    expect(step(own({ donors: [donor('d0', { member: true })] }), 'relief-donors', 'relief').holds).toBe(false)
    expect(step(own({}, ['d0']), 'relief-donors', 'relief').counts?.donors).toBe('49')
  })

  test('adds up over the window what was too little in each year', () => {
    const years = ['A', 'B'].map((ref) => year({ ref, gifts: [...many(49, 3000n), gift('x', 1500n)] }))
    expect(step(judge(years), 'relief-donors', 'relief').counts?.donors).toBe('50')
  })
})

describe('what is not known', () => {
  test('is told: gifts without a value in yen, and years that are missing', () => {
    const unvalued = [{ currency: 'USD', count: 3n, minor: 12_050n }]
    const judged = judge([year({ gifts: many(20, 10_000n), unvalued })], { wanted: 5 })
    expect(step(judged, 'unvalued', 'window')).toMatchObject({
      currency: 'USD',
      counts: { count: '3', minor: '12050' },
    })
    expect(step(judged, 'years-missing', 'window').counts).toEqual({ years: '1', wanted: '5' })
    expect(judged.complete).toBe(false)
  })

  test('a local ordinance that names it is enough by itself', () => {
    const judged = judge([year({ gifts: many(1, 3000n), otherIncome: 9_000_000n })], { named: true })
    expect(judged.results).toEqual([
      { test: 'relative', holds: false },
      { test: 'absolute', holds: false },
      { test: 'ordinance', holds: true },
    ])
    expect(judged.passes).toBe(true)
  })
})
