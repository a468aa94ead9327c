import { afterAll, describe, expect, test } from 'vitest'
import { closeFund, reopenFund } from '#modules/giving/commands/close-fund.ts'
import { correctFund } from '#modules/giving/commands/correct-fund.ts'
import { createFund } from '#modules/giving/commands/create-fund.ts'
import { restoreFund, voidFund } from '#modules/giving/commands/void-fund.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { getFund } from '#modules/giving/queries/get-fund.ts'
import { listFunds } from '#modules/giving/queries/list-funds.ts'
import { createFiscalYear } from '#modules/organisation/commands/create-fiscal-year.ts'
import { newId } from '#platform/ids.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { linksIn, signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { moneyIn, tillOf } from './till.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const why = 'the board decided so'
const fields = (code: string, openedOn = '') => ({ code, names: { en: code, ja: '基金' }, openedOn, why })

/** A fund with a gift on 1 May and one on 1 June 2011. */
async function fundWithGifts(code: string) {
  const { id } = await till.fund(code)
  const may = await till.take('2011-05-01', 'USD 5.25', { fund: code })
  const june = await till.take('2011-06-01', 'JPY 700', { fund: code })
  return { id, may, june }
}

test('a fund tells what came in for it by fiscal year, each currency apart, without void gifts, and what lies in none', async () => {
  for (const [label, startDay, endDay] of [
    ['FY 2009', '2009-09-01', '2010-08-31'],
    ['FY 2010', '2010-09-01', '2011-05-31'],
  ] as const)
    await createFiscalYear(world, as('director'), { label, startDay, endDay })
  const { id } = await fundWithGifts('sums')
  await till.take('2010-08-31', 'USD 1.00', { fund: 'sums' })
  await till.take('2010-09-01', 'USD 2.00', { fund: 'sums', channel: 'bank' })
  const { id: twice } = await till.take('2011-01-01', 'EUR 9', { fund: 'sums' })
  await voidGift(world, ken, { id: twice, why })
  const { sums } = await getFund(world, ken, { id })
  expect(sums.map((row) => `${row.year}: ${row.gifts}, ${moneyIn(row.amount, row.currency)}`)).toEqual([
    'FY 2010: 2, USD 7.25',
    'FY 2009: 1, USD 1.00',
    'null: 1, JPY 700',
  ])
  const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
  const page = await (await treasurer.get(`/giving/funds/${id}`)).text()
  const evidence = linksIn(page).filter((href) => href.startsWith('/report/evidence'))
  expect(evidence).toHaveLength(2)
  expect(await (await treasurer.get(evidence[0] ?? '')).text()).toContain('USD 7.25')
})

describe('a fund', () => {
  test('has a code of its own and a name in English at least', async () => {
    await till.fund('own')
    await expect(till.fund('own')).rejects.toMatchObject({ code: 'giving.code-taken', field: 'code' })
    await expect(createFund(world, ken, { code: 'x y', names: { en: 'X' } })).rejects.toMatchObject({ field: 'code' })
    await expect(createFund(world, ken, { code: 'xy', names: { ja: '基金' } })).rejects.toMatchObject({
      field: 'names.en',
    })
  })

  test('is corrected with a reason, and what it said before stays', async () => {
    const { id } = await till.fund('typo')
    await correctFund(world, ken, { id, ...fields('right', '2011-01-01') })
    const fund = await getFund(world, ken, { id })
    expect(fund).toMatchObject({ code: 'right', names: { en: 'right', ja: '基金' }, opened_on: '2011-01-01' })
    expect(fund.versions).toMatchObject([{ change: 'corrected', reason: why, before: { code: 'typo' } }])
    await till.fund('other')
    await expect(correctFund(world, ken, { id, ...fields('other') })).rejects.toMatchObject({
      code: 'giving.code-taken',
    })
    await expect(correctFund(world, ken, { id: newId(), ...fields('nobody') })).rejects.toThrow('not found')
  })

  test('opens no later than its first gift, and closes no earlier than its last', async () => {
    const { id, may, june } = await fundWithGifts('borders')
    await expect(correctFund(world, ken, { id, ...fields('borders', '2011-05-02') })).rejects.toMatchObject({
      code: 'giving.gifts-outside',
      values: { ref: may.ref },
    })
    await expect(closeFund(world, ken, { id, closedOn: '2011-05-31' })).rejects.toMatchObject({
      code: 'giving.gifts-outside',
      values: { ref: june.ref },
    })
    await correctFund(world, ken, { id, ...fields('borders', '2011-05-01') })
    await expect(closeFund(world, ken, { id, closedOn: '2011-04-30' })).rejects.toMatchObject({
      code: 'giving.fund-closes-before-opening',
    })
    await closeFund(world, ken, { id, closedOn: '2011-06-01' })
    await expect(till.take('2011-06-02', 'USD 5', { fund: 'borders' })).rejects.toMatchObject({
      code: 'giving.fund-is-closed',
    })
    await till.take('2011-06-01', 'USD 5', { fund: 'borders' })
  })

  test('is closed once, and reopened with the closing kept in its history', async () => {
    const { id } = await till.fund('once')
    await expect(reopenFund(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.reopen-fund.not-closed' })
    await closeFund(world, ken, { id, closedOn: '2011-06-01', note: 'goal reached' })
    await expect(closeFund(world, ken, { id, closedOn: '2011-07-01' })).rejects.toMatchObject({
      code: 'giving.close-fund.closed',
    })
    await reopenFund(world, ken, { id, why })
    const fund = await getFund(world, ken, { id })
    expect(fund.closed_on).toBeNull()
    expect(fund.versions).toMatchObject([{ before: { closure: { closed_on: '2011-06-01', note: 'goal reached' } } }])
    await till.take('2011-07-01', 'USD 5', { fund: 'once' })
  })

  test('is taken out of use only while no gift that counts went to it, and brought back', async () => {
    const { id, may, june } = await fundWithGifts('unused')
    await voidGift(world, ken, { id: may.id, why })
    await expect(voidFund(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.void-fund.in-use' })
    await voidGift(world, ken, { id: june.id, why })
    await voidFund(world, ken, { id, why })
    const codes = async () => (await listFunds(world, ken, {})).map((fund) => fund.code)
    expect(await codes()).not.toContain('unused')
    await expect(voidFund(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.fund-is-void' })
    await restoreFund(world, ken, { id, why })
    await expect(restoreFund(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.fund-is-not-void' })
    expect(await codes()).toContain('unused')
  })

  test('closed twice at the same moment is closed once', async () => {
    for (let round = 0; round < 5; round++) {
      const { id } = await till.fund(`twice-${round}`)
      const closing = () => closeFund(world, ken, { id, closedOn: '2011-05-01' })
      const [refused] = (await Promise.allSettled([closing(), closing()])).filter(({ status }) => status === 'rejected')
      expect(refused).toMatchObject({ reason: { code: 'giving.close-fund.closed' } })
    }
  })

  test('closed and given to at the same moment is never left with a gift after its closing', async () => {
    for (let round = 0; round < 5; round++) {
      const code = `race-${round}`
      const { id } = await till.fund(code)
      const both = await Promise.allSettled([
        closeFund(world, ken, { id, closedOn: '2011-05-01' }),
        till.take('2011-05-02', 'USD 5', { fund: code }),
      ])
      expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    }
  })
})
