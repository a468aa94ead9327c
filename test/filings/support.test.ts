import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calculateSupport } from '#modules/filings/commands/calculate-support.ts'
import { recordIncomeLine } from '#modules/filings/commands/income/record-income-line.ts'
import { recordBody } from '#modules/filings/commands/values/record-body.ts'
import { recordYenValue } from '#modules/filings/commands/values/record-yen-value.ts'
import { voidYenValue } from '#modules/filings/commands/values/void-yen-value.ts'
import { getCalculation } from '#modules/filings/queries/get-calculation.ts'
import { listCalculations } from '#modules/filings/queries/list-calculations.ts'
import { listDonors } from '#modules/filings/queries/list-donors.ts'
import type { StepCode, StepPart } from '#modules/filings/rules/public-support/steps.ts'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { admitMember } from '#modules/governance/commands/admit-member.ts'
import { appointOfficer } from '#modules/governance/commands/officers/appoint-officer.ts'
import { createHousehold } from '#modules/people/commands/households/create-household.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const opened = await testWorld('2026-01-15T00:00:00Z')
const { world, as, close } = opened
afterAll(close)
const desk = deskOf(opened)
const director = as('director')
const ken = as('treasurer')
const today = '2026-01-15'

const judge = async (year: string, more: Record<string, unknown> = {}) => {
  const { id } = await calculateSupport(world, ken, { year, ...more })
  return getCalculation(world, ken, { id })
}
type Judged = Awaited<ReturnType<typeof judge>>
const stepOf = (kept: Judged, code: StepCode, part: StepPart = 'relative', year?: string) =>
  kept.steps.find((one) => one.code === code && one.part === part && (year === undefined || one.year === year)) ??
  expect.fail(`no step ${code}`)
const income = (year: string, line: string, amount: string, more: Record<string, string> = {}) =>
  recordIncomeLine(world, ken, { year, line, amount, ...more } as never)
const refsIn = async (year: string, rows: string) => {
  const listed = await listDonors(world, ken, { year, rows: rows as 'all', today, size: 200 })
  return [...new Set(listed.rows.map(({ donor }) => donor?.ref ?? null))].sort()
}

beforeAll(async () => {
  await desk.open([2021, 2022, 2023, 2024])
  await desk.people([
    ['BIG'],
    ['HOMELESS', '-'],
    ['CHAIR'],
    ['FIRM', undefined, 'organisation'],
    ...Array.from({ length: 12 }, (_, i) => [`D${i}`] as const),
  ])
  // the worked example: 300,000 yen of gifts, 200,000 of one donor, 1,000,000 yen of income
  await desk.gifts([
    ['2024-05-01', 'JPY 200000', 'BIG'],
    ...Array.from({ length: 10 }, (_, i) => ['2024-06-01', 'JPY 10000', `D${i}`] as const),
  ])
  await income('FY2024', 'business', '700000')
})

describe('the worked example out of records', () => {
  test('fails with 13 %, and every step is kept', async () => {
    const kept = await judge('FY2024', { firstApplication: 'yes' })
    expect(kept).toMatchObject({ passes: false, pack: 'japan', pack_version: 1, changed: false, judged_on: today })
    expect(stepOf(kept, 'cap').yen).toEqual({ all: '300000', cap: '30000', bodies: '150000' })
    const excess = stepOf(kept, 'excess')
    expect(excess.yen).toEqual({ given: '200000', cap: '30000', excess: '170000' })
    expect(kept.names.get(excess.donor ?? '')).toMatchObject({ ref: 'BIG' })
    expect(stepOf(kept, 'share')).toMatchObject({
      holds: false,
      yen: { over: '130000', under: '1000000' },
      counts: { percent: '13' },
    })
    expect(kept.results).toEqual([
      { test: 'relative', holds: false },
      { test: 'absolute', holds: false },
      { test: 'ordinance', holds: false },
    ])
    expect(stepOf(kept, 'donors-of-year', 'absolute', 'FY2024').counts).toEqual({ donors: '11' })
    expect((await listCalculations(world, ken, {})).rows.map(({ ref }) => ref)).toContain(kept.ref)
  })

  test('is judged by the law of the day that is asked', async () => {
    const then = await judge('FY2024', { judgedOn: '2010-12-21' })
    expect(then.results).toEqual([{ test: 'relative', holds: false }])
    expect(stepOf(then, 'window', 'window').counts).toEqual({ years: '4', months: '48' })
    expect(stepOf(then, 'years-missing', 'window').counts).toEqual({ years: '4', wanted: '5' })
    expect(then.complete).toBe(false)
  })

  test('says when records have changed since, and the new one is another', async () => {
    const before = await judge('FY2024')
    await desk.gifts([['2024-07-01', 'JPY 999', 'D10']])
    const again = await getCalculation(world, ken, { id: before.id })
    expect(again.changed).toBe(true)
    expect(again.steps).toEqual(before.steps)
    const now = await judge('FY2024')
    expect(now.changed).toBe(false)
    expect(stepOf(now, 'small').yen).toEqual({ taken: '999' })
    expect(await refsIn('FY2024', 'small')).toEqual(['D10'])
  })
})

describe('who counts', () => {
  test('not whose address is not known, and not what shops pass on; both stand among the unknown', async () => {
    await desk.gifts([
      ['2023-05-01', 'JPY 5000', 'HOMELESS'],
      ['2023-05-02', 'JPY 70000', 'FIRM', 'affiliate'],
      ['2023-05-03', 'JPY 3000', 'D1'],
      ['2023-05-04', 'JPY 800', ''],
    ])
    const kept = await judge('FY2023')
    expect(stepOf(kept, 'unknown')).toMatchObject({ yen: { taken: '75800' }, counts: { count: '3' } })
    expect(stepOf(kept, 'donors-of-year', 'absolute', 'FY2023').counts).toEqual({ donors: '1' })
    expect(await refsIn('FY2023', 'unknown')).toEqual(['FIRM', 'HOMELESS', null])
    expect(await refsIn('FY2023', 'counted')).toEqual(['D1'])
  })

  test('not officers of the year, who are listed apart', async () => {
    await desk.gifts([['2023-08-01', 'JPY 90000', 'CHAIR']])
    expect(stepOf(await judge('FY2023'), 'donors-of-year', 'absolute', 'FY2023').counts).toEqual({ donors: '2' })
    await appointOfficer(world, director, { party: 'CHAIR', office: 'chair', beganOn: '2023-01-01' })
    const kept = await judge('FY2023')
    expect(stepOf(kept, 'donors-of-year', 'absolute', 'FY2023').counts).toEqual({ donors: '1' })
    expect(stepOf(kept, 'officers-left-out', 'absolute', 'FY2023').counts).toEqual({ donors: '1' })
    expect(await refsIn('FY2023', 'officers')).toEqual(['CHAIR'])
  })

  test('a public-benefit body by its own cap', async () => {
    expect(stepOf(await judge('FY2024', { firstApplication: 'yes' }), 'share').holds).toBe(false)
    await recordBody(world, ken, { party: 'BIG' })
    const kept = await judge('FY2024', { firstApplication: 'yes' })
    expect(stepOf(kept, 'cap').yen?.bodies).toBe('234899.5')
    expect(
      kept.steps
        .filter(({ code, donor }) => code === 'excess' && donor)
        .map(({ donor }) => kept.names.get(donor ?? '')?.ref),
    ).toEqual(['CHAIR'])
    await expect(recordBody(world, ken, { party: 'BIG' })).rejects.toMatchObject({ code: 'filings.body-already' })
  })

  test('those who share a home are one donor, and none where an officer lives with them', async () => {
    const counted = async () => stepOf(await judge('FY2024'), 'donors-of-year', 'absolute', 'FY2024').counts?.donors
    const before = BigInt((await counted()) ?? '0')
    const home = { name: 'Home', since: '2024-05-01' }
    await createHousehold(world, director, { ...home, members: ['D8', 'D9'] })
    expect(await counted()).toBe(String(before - 1n))
    await createHousehold(world, director, { ...home, members: ['CHAIR', 'D7'] })
    expect(await counted()).toBe(String(before - 2n))
    expect(await refsIn('FY2024', 'officers')).toEqual(['D7'])
    expect(stepOf(await judge('FY2023'), 'donors-of-year', 'absolute', 'FY2023').counts).toEqual({ donors: '1' })
  })

  test('members do not count for the relief', async () => {
    const donors = async () => stepOf(await judge('FY2024'), 'relief-donors', 'relief').counts?.donors
    const before = BigInt((await donors()) ?? '0')
    await admitMember(world, director, { party: 'D2', kind: 'voting', joinedOn: '2024-04-01' })
    expect(await donors()).toBe(String(before - 1n))
  })
})

describe('money', () => {
  test('in another currency counts by a value that somebody gave: that of a gift before that of its month', async () => {
    await desk.gifts([
      ['2022-05-10', 'USD 100.55', 'D3'],
      ['2022-05-20', 'USD 10.00', 'D4'],
    ])
    const before = await judge('FY2022')
    expect(stepOf(before, 'unvalued', 'window')).toMatchObject({
      currency: 'USD',
      counts: { count: '2', minor: '11055' },
    })
    expect(before.complete).toBe(false)
    const said = { rateOn: '2022-05-31', source: 'Bank, middle rate' }
    const rate = await recordYenValue(world, ken, { currency: 'usd', month: '2022-05', rate: '128.213', ...said })
    // 100.55 × 128.213 = 12,891.81…, 10 × 128.213 = 1,282.13
    expect(stepOf(await judge('FY2022'), 'gifts-of-year', 'window', 'FY2022').yen).toEqual({
      amount: String(12_891n + 1282n),
    })
    const { rows } = await listGifts(world, ken, { giver: 'D4' })
    const gift = rows.find(({ currency }) => currency === 'USD')?.ref ?? ''
    await recordYenValue(world, ken, { gift, yen: '1300', ...said })
    expect(stepOf(await judge('FY2022'), 'gifts-of-year', 'window', 'FY2022').yen).toEqual({
      amount: String(12_891n + 1300n),
    })
    await expect(
      recordYenValue(world, ken, { currency: 'USD', month: '2022-05', rate: '1', ...said }),
    ).rejects.toMatchObject({ code: 'filings.valued-already', field: 'month' })
    await voidYenValue(world, ken, { id: rate.id, why: 'the wrong month' })
    expect(stepOf(await judge('FY2022'), 'unvalued', 'window').counts).toEqual({ count: '1', minor: '10055' })
  })

  test.each([
    [{ gift: 'G-1' }, 'input.required', 'yen'],
    [{ gift: 'G-1', yen: '5' }, 'filings.is-yen-already', 'gift'],
    [{ gift: 'G-none', yen: '5' }, 'filings.unknown-gift', 'gift'],
    [{ gift: 'G-1', yen: '5', month: '2022-05' }, 'filings.gift-or-month', 'gift'],
    [{ currency: 'JPY', month: '2022-05', rate: '1' }, 'filings.is-yen-already', 'currency'],
    [{ currency: 'USD', month: '2022-13', rate: '1' }, 'filings.not-a-month', 'month'],
    [{ currency: 'USD', month: '2022-05', rate: '0' }, 'filings.not-a-rate', 'rate'],
    [{ currency: 'USD', month: '2022-05', rate: '1.2345678' }, 'filings.not-a-rate', 'rate'],
    [{ currency: 'USD', month: '2022-05' }, 'input.required', 'rate'],
  ])('with %j is refused', async (given, code, field) => {
    const said = { rateOn: '2022-05-31', source: 'Bank' }
    await expect(recordYenValue(world, ken, { ...given, ...said })).rejects.toMatchObject({ code, field })
  })

  test('counts without what went back, and a ticket is income and no gift', async () => {
    await desk.gifts([
      ['2021-05-01', 'JPY 5000', 'D5'],
      ['2021-05-02', 'JPY 2500', 'D6', 'ticket'],
    ])
    const { rows } = await listGifts(world, ken, { giver: 'D5' })
    const gift = rows.find(({ received_on }) => received_on === '2021-05-01')
    const back = { id: gift?.id ?? '', amount: '2001', refundedOn: '2021-06-01', reason: 'asked for' }
    await refundGift(world, ken, back)
    const kept = await judge('FY2021')
    expect(stepOf(kept, 'gifts-of-year', 'window').yen).toEqual({ amount: '2999' })
    expect(stepOf(kept, 'income-of-year', 'window').yen).toEqual({ amount: '2500' })
    expect(stepOf(kept, 'donors-of-year', 'absolute').counts).toEqual({ donors: '0' })
  })

  test('of subsidies and sales leaves the income, and dues of supporting members become gifts where that is set', async () => {
    await income('FY2021', 'subsidies', '50000')
    await income('FY2021', 'asset-sales', '40000')
    await income('FY2021', 'dues-supporting', '6000', { party: 'D7', receivedOn: '2021-07-01' })
    const before = await judge('FY2021')
    expect(stepOf(before, 'income-countable').yen).toEqual({ amount: String(2999n + 2500n + 6000n) })
    await desk.set({ countsSupportingDues: 'yes' })
    const after = await judge('FY2021')
    expect(stepOf(after, 'gifts-of-year', 'window').yen).toEqual({ amount: '8999' })
    expect(stepOf(after, 'donors-of-year', 'absolute').counts).toEqual({ donors: '1' })
    expect(stepOf(after, 'income-countable').yen).toEqual(stepOf(before, 'income-countable').yen)
  })
})

describe('what is set', () => {
  test('decides on the ordinance, from its day on', async () => {
    await desk.set({ ordinance: 'Ordinance 12 of the city', ordinanceFrom: '2025-01-01' })
    expect((await judge('FY2024')).results.at(-1)).toEqual({ test: 'ordinance', holds: true })
    expect((await judge('FY2024', { judgedOn: '2024-12-31' })).results.at(-1)).toEqual({
      test: 'ordinance',
      holds: false,
    })
  })

  test('refuses what contradicts itself', async () => {
    for (const [given, code, field] of [
      [{ authorisedUntil: '2025-01-01' }, 'filings.authorised-from-needed', 'authorisedFrom'],
      [
        { authorisedFrom: '2025-01-02', authorisedUntil: '2025-01-01' },
        'filings.ends-before-it-begins',
        'authorisedUntil',
      ],
      [{ ordinance: 'One' }, 'filings.ordinance-whole', 'ordinanceFrom'],
      [{ freeFunds: ['none'] }, 'filings.unknown-fund', 'freeFunds'],
    ] as const)
      await expect(desk.set(given)).rejects.toMatchObject({ code, field })
  })

  test('with the plain rules there is no test', async () => {
    await desk.set({ pack: 'plain' })
    await expect(calculateSupport(world, ken, { year: 'FY2024' })).rejects.toMatchObject({ code: 'filings.no-test' })
    await desk.set()
    await expect(calculateSupport(world, ken, { year: 'FY1999' })).rejects.toMatchObject({
      code: 'filings.unknown-year',
    })
  })
})
