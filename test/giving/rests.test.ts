import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showRestrictedGifts } from '#modules/filings/queries/show-restricted-gifts.ts'
import { closeFund } from '#modules/giving/commands/close-fund.ts'
import { correctFund } from '#modules/giving/commands/correct-fund.ts'
import { createFund } from '#modules/giving/commands/create-fund.ts'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { moveRest } from '#modules/giving/commands/rests/move-rest.ts'
import { voidRest } from '#modules/giving/commands/rests/void-rest.ts'
import { recordSpending } from '#modules/giving/commands/spendings/record-spending.ts'
import { voidFund } from '#modules/giving/commands/void-fund.ts'
import { importFunds } from '#modules/giving/imports/funds.ts'
import { importRests } from '#modules/giving/imports/rests.ts'
import { endedWithRest } from '#modules/giving/queries/fund-balance.ts'
import { getFund } from '#modules/giving/queries/get-fund.ts'
import { listFunds } from '#modules/giving/queries/list-funds.ts'
import { createFiscalYear } from '#modules/organisation/commands/create-fiscal-year.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { moneyIn, moneyOf, tillOf } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const why = 'the board decided so'

const left = async (id: string) =>
  (await getFund(world, ken, { id })).balances.map((row) => `${moneyIn(row.left, row.currency)}`)
const move = (id: string, fund: string, money: string, movedOn = '2011-07-01') =>
  moveRest(world, ken, { id, fund, money: moneyOf(money), movedOn, reason: 'the work is done' })
const spend = (fund: string, spentOn: string, money: string) =>
  recordSpending(world, ken, { fund, spentOn, money: moneyOf(money), work: 'relief', purpose: 'Tents' })

let general = ''
let quake = ''
beforeAll(async () => {
  await createFiscalYear(world, as('director'), { label: 'FY 2010', startDay: '2010-09-01', endDay: '2011-08-31' })
  general = (await till.fund('general')).id
  quake = (
    await createFund(world, ken, {
      ...{
        code: 'quake',
        names: { en: 'Quake' },
        purposes: { en: 'Relief', ja: '被災地支援' },
        scope: 'North-east Japan',
        spendUntil: '2011-06-30',
      },
      ...{ rest: 'other-fund', restFund: 'general' },
    })
  ).id
  const { id } = await till.take('2011-03-20', 'JPY 9000', { fund: 'quake' })
  await till.take('2011-03-21', 'USD 50.00', { fund: 'quake' })
  await refundGift(world, ken, { id, amount: '1000', refundedOn: '2011-03-25', reason: 'asked for' })
  await spend('quake', '2011-04-01', 'JPY 5500')
})

describe('a fund that ends', () => {
  test('tells what was given, refunded, spent and left, each currency apart', async () => {
    const { balances, rest_fund, scope, purposes } = await getFund(world, ken, { id: quake })
    expect({ scope, rest_fund, purposes }).toEqual({
      purposes: { en: 'Relief', ja: '被災地支援' },
      scope: 'North-east Japan',
      rest_fund: 'general',
    })
    expect(balances).toEqual([
      { currency: 'JPY', given: 9000n, refunded: 1000n, spent: 5500n, moved: 0n, left: 2500n },
      { currency: 'USD', given: 5000n, refunded: 0n, spent: 0n, moved: 0n, left: 5000n },
    ])
  })

  test('is spent until its last day, and its rest is a task after it', async () => {
    await expect(spend('quake', '2011-07-01', 'JPY 1')).rejects.toMatchObject({ code: 'giving.spent-too-late' })
    expect(await endedWithRest(owner, '2011-06-30')).toEqual([])
    expect(await endedWithRest(owner, '2011-07-01')).toMatchObject([
      { id: quake, rest: 'other-fund', to: { en: 'general' } },
    ])
    const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
    const read = async (path: string) => (await treasurer.get(path)).text()
    expect(await read('/')).toContain('Quake is over, and money is left. Rest: Goes to another fund · general')
    expect(await read(`/giving/funds/${quake}`)).toContain(`/giving/funds/${quake}/rest`)
    expect(await read(`/giving/funds/${quake}/rest`)).toContain('value="2500"')
    expect(await read(`/giving/funds/${quake}`)).toContain('被災地支援')
    expect(await read(`/giving/funds/${quake}/correct`)).toContain('North-east Japan')
  })

  test('gives its rest to another fund, never more than is left, and not before it is over', async () => {
    const refused = (act: Promise<unknown>, code: string, field: string) =>
      expect(act).rejects.toMatchObject({ code, field })
    await refused(move(quake, 'general', 'JPY 2501'), 'giving.rest-above-left', 'money.amount')
    await refused(move(quake, 'general', 'EUR 1'), 'giving.rest-above-left', 'money.amount')
    await refused(move(quake, 'general', 'JPY 1', '2011-06-30'), 'giving.rest-of-running-fund', 'movedOn')
    await refused(move(general, 'quake', 'JPY 1'), 'giving.rest-of-running-fund', 'movedOn')
    await refused(move(quake, 'quake', 'JPY 1'), 'giving.rest-to-itself', 'fund')
    await refused(move(quake, 'general', 'JPY 1', '2011-09-08'), 'giving.day-in-future', 'movedOn')
    await move(quake, 'general', 'JPY 2500')
    expect(await left(quake)).toEqual(['JPY 0', 'USD 50.00'])
    expect(await left(general)).toEqual(['JPY 2,500'])
    const usd = await move(quake, 'general', 'USD 50.00')
    expect(await endedWithRest(owner, '2011-09-01')).toEqual([])
    const { rows } = await showRestrictedGifts(world, ken, { year: 'FY 2010' })
    expect(
      rows.filter(({ code }) => code === 'quake').map((row) => [row.currency, row.increase, row.decrease]),
    ).toEqual([
      ['JPY', 9000n, 9000n],
      ['USD', 5000n, 5000n],
    ])

    await voidRest(world, ken, { id: usd.id, why })
    await refused(voidRest(world, ken, { id: usd.id, why }), 'giving.rest-is-void', undefined as never)
    expect(await left(quake)).toEqual(['JPY 0', 'USD 50.00'])
    expect((await getFund(world, ken, { id: general })).rests.map((row) => [row.came, row.voided_at !== null])).toEqual(
      [
        [true, true],
        [true, false],
      ],
    )
  })

  test('stays while money was moved from or to it', async () => {
    const { id } = await till.fund('empty')
    await closeFund(world, ken, { id: general, closedOn: '2011-06-01' }).catch(() => undefined)
    await expect(voidFund(world, ken, { id: general, why })).rejects.toMatchObject({ code: 'giving.void-fund.moved' })
    await voidFund(world, ken, { id, why })
  })
})

test.each([
  [{ rest: 'other-fund' }, 'giving.rest-fund-needed', 'restFund'],
  [{ rest: 'board', restFund: 'general' }, 'giving.rest-fund-needed', 'restFund'],
  [{ rest: 'other-fund', restFund: 'none' }, 'giving.unknown-fund', 'restFund'],
  [{ openedOn: '2011-03-11', spendUntil: '2011-03-10' }, 'giving.fund-closes-before-opening', 'spendUntil'],
])('a fund with %j is refused', async (more, code, field) => {
  await expect(createFund(world, ken, { code: 'x', names: { en: 'X' }, ...more })).rejects.toMatchObject({
    code,
    field,
  })
})

test('its last day is not set before what was spent', async () => {
  const correction = { id: quake, code: 'quake', names: { en: 'Quake' }, spendUntil: '2011-03-31', why }
  await expect(correctFund(world, ken, correction)).rejects.toMatchObject({
    ...{ code: 'giving.spendings-outside', field: 'spendUntil' },
  })
})

test('an import brings what happens to the rest, also to a fund of the same file, and a second load adds nothing', async () => {
  const head = 'ref,code,name_en,purpose,scope,spend_until,rest,rest_fund\n'
  const file = `${head}a,a,A,Relief,Sendai,2011-12-31,other-fund,b\nb,b,B,,,,back-to-givers,\n`
  expect(await csv(importFunds, 'f.csv', file)).toMatchObject({ added: 2n })
  expect(await csv(importFunds, 'f.csv', file)).toMatchObject({ added: 0n, differing: 0n })
  const a = (await listFunds(world, ken, {})).find(({ code }) => code === 'a')
  expect(await getFund(world, ken, { id: a?.id ?? '' })).toMatchObject({
    rest_fund: 'b',
    spend_until: '2011-12-31',
    purposes: { en: 'Relief' },
  })
  const wrong = `${head}c,c,C,,,,other-fund,\nd,d,D,,,,other-fund,nowhere\n`
  await expect(csv(importFunds, 'w.csv', wrong)).rejects.toMatchObject({
    problems: [{ code: 'giving.rest-fund-needed' }, { code: 'giving.unknown-fund' }],
  })
})

test('rests come as a file once, after the last day, all together never more than is left', async () => {
  const head = 'ref,fund,to_fund,moved_on,amount,currency,reason\n'
  await createFund(world, ken, { code: 'flood', names: { en: 'Flood' }, spendUntil: '2011-03-31' } as never)
  await createFund(world, ken, { code: 'next', names: { en: 'Next' }, openedOn: '2011-05-01' } as never)
  await till.take('2011-03-01', 'JPY 5000', { fund: 'flood' })
  const file = `${head}R-1,flood,next,2011-05-01,2000,JPY,as decided\nR-2,flood,next,2011-05-02,3000,JPY,the rest\n`
  const problems = (rows: string) => csv(importRests, 'w.csv', head + rows).catch((error) => error.problems)
  expect(await problems('X-1,flood,next,2011-05-01,2000,JPY,a\nX-2,flood,next,2011-05-02,3001,JPY,b\n')).toMatchObject([
    { code: 'giving.rest-above-left-by-file', place: { line: 3, column: 'amount' }, values: { code: 'flood' } },
  ])
  expect(
    await problems(
      'X-1,nothing,next,2011-05-01,1,JPY,a\nX-2,flood,flood,2011-05-01,0,JPY,a\nX-3,flood,next,2011-03-31,1,JPY,a\nX-4,flood,next,2011-09-08,1,JPY,a\n',
    ),
  ).toMatchObject([
    { code: 'giving.unknown-fund', place: { line: 2, column: 'fund' } },
    { code: 'giving.rest-to-itself', place: { line: 3, column: 'to_fund' } },
    { code: 'giving.amount-not-above-zero', place: { line: 3, column: 'amount' } },
    { code: 'giving.rest-of-running-fund', place: { line: 4, column: 'moved_on' } },
    { code: 'giving.fund-not-open-yet', place: { line: 4, column: 'to_fund' } },
    { code: 'giving.day-in-future', place: { line: 5, column: 'moved_on' } },
  ])
  expect(await csv(importRests, 'r.csv', file)).toMatchObject({ added: 2n, known: 0n })
  expect(await csv(importRests, 'r.csv', file)).toMatchObject({ added: 0n, known: 2n, differing: 0n })
  const fund = (await listFunds(world, ken, {})).find(({ code }) => code === 'flood')
  expect(await left(fund?.id ?? '')).toEqual(['JPY 0'])
})
