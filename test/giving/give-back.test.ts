import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctGift } from '#modules/giving/commands/correct-gift.ts'
import { createFund } from '#modules/giving/commands/create-fund.ts'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { giveBackRest } from '#modules/giving/commands/rests/give-back-rest.ts'
import { voidGiveBack } from '#modules/giving/commands/rests/void-give-back.ts'
import { voidRest } from '#modules/giving/commands/rests/void-rest.ts'
import { recordSpending } from '#modules/giving/commands/spendings/record-spending.ts'
import { voidSpending } from '#modules/giving/commands/spendings/void-spending.ts'
import { voidRefund } from '#modules/giving/commands/void-refund.ts'
import { getFund } from '#modules/giving/queries/get-fund.ts'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import { getGiveBack } from '#modules/giving/queries/get-give-back.ts'
import { searchGiving } from '#modules/giving/queries/search-giving.ts'
import { showGiveBack } from '#modules/giving/queries/show-give-back.ts'
import { voidReceipt } from '#modules/receipts/commands/void-receipt.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { assemblyOf } from '../governance/assembly.ts'
import { deskOf } from '../receipts/desk.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { moneyIn, moneyOf } from './till.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const desk = deskOf({ world, as, csv })
const { ken, till } = desk
const assembly = assemblyOf(world, as('director'))
const why = 'it was not to be'

let quake = ''
const gifts: Record<string, string> = {}
let resolution = ''
let lost = ''

const fund = async (code: string, more: object = {}) =>
  (
    await createFund(world, ken, {
      ...{ code, names: { en: code }, spendUntil: '2011-06-30', rest: 'back-to-givers' },
      ...more,
    } as never)
  ).id
const give = async (ref: string, money: string, words: object = {}) => {
  const gift = await till.take('2011-03-20', money, { fund: 'quake', channel: 'bank', ref, ...words })
  gifts[ref] = gift.id
}
const spend = (code: string, money: string, spentOn = '2011-04-01') =>
  recordSpending(world, ken, { fund: code, spentOn, money: moneyOf(money), work: 'relief', purpose: 'Tents' } as never)
const ask = (currency?: string, id = quake) => showGiveBack(world, ken, { id, currency })
const seenOf = async (currency?: string, id = quake) => (await ask(currency, id)).proposal?.seen ?? ''
const back = async (more: object = {}) =>
  giveBackRest(world, ken, {
    ...{ id: quake, currency: 'JPY', seen: await seenOf('JPY'), givenBackOn: '2011-07-01', reason: 'the work is done' },
    ...{ keptFund: 'general', resolution, ...more },
  } as never)
const leftOf = async (id: string) =>
  (await getFund(world, ken, { id })).balances.map((row) => moneyIn(row.left, row.currency))
const states = async () => Promise.all(['A', 'B', 'C', 'D', 'E'].map((ref) => till.stateOf(gifts[ref] ?? '')))
const refused = (act: Promise<unknown>, code: string, field?: string) =>
  expect(act).rejects.toMatchObject({ code, ...(field && { field }) })

beforeAll(async () => {
  await desk.settle()
  const { id } = await assembly.held()
  resolution = (await assembly.resolve(id, ['4', '1', '0'])).ref
  lost = (await assembly.resolve(id, ['1', '4', '0'])).ref
  quake = await fund('quake')
  await give('B', 'JPY 2000', { giver: 'P-2' })
  await give('A', 'JPY 1000', { giver: 'P-1' })
  await give('C', 'JPY 1000', { giver: 'P-1', anonymous: 'yes' })
  await give('D', 'JPY 500')
  await give('E', 'JPY 500', { giver: 'P-4' })
  await give('T', 'JPY 700', { giver: 'P-1', channel: 'ticket' })
  await give('U', 'USD 50.00', { giver: 'P-3' })
  await refundGift(world, ken, { id: gifts.B ?? '', amount: '500', refundedOn: '2011-03-25', reason: 'asked for' })
  await spend('quake', 'JPY 3000')
})

describe('what is left of a fund', () => {
  test('divides over its gifts by what is left of each, those without anybody to send it to apart', async () => {
    const { proposal, rests } = await ask()
    expect(rests.map(({ currency, left }) => [currency, left])).toEqual([
      ['JPY', 2200n],
      ['USD', 5000n],
    ])
    expect(proposal).toMatchObject({ currency: 'JPY', rest: 2200n, back: 1222n, kept: 978n, surplus: 0n, total: 5n })
    expect(proposal?.rows.map(({ ref, left, part, kept, giver }) => [ref, left, part, kept, giver?.ref])).toEqual([
      ['A', 1000n, 489n, null, 'P-1'],
      ['B', 1500n, 733n, null, 'P-2'],
      ['C', 1000n, 489n, 'anonymous', 'P-1'],
      ['D', 500n, 245n, 'nobody', undefined],
      ['E', 500n, 244n, 'no-address', 'P-4'],
    ])
    const usd = (await ask('USD')).proposal
    expect(usd).toMatchObject({ currency: 'USD', rest: 5000n, back: 5000n, kept: 0n })
  })

  test('tells nobody’s name to who may not look at people', async () => {
    const blind = as.may(['giving.show-give-back'])
    const { proposal } = await showGiveBack(world, blind, { id: quake })
    expect(proposal?.rows.map(({ giver }) => giver)).toEqual([null, null, null, null, null])
    await expect(showGiveBack(world, as('editor'), { id: quake })).rejects.toMatchObject({
      permission: 'giving.show-give-back',
    })
  })

  test('goes back after the last day alone, as it was looked at, with a place for what cannot go', async () => {
    await refused(back({ givenBackOn: '2011-06-30' }), 'giving.rest-of-running-fund', 'givenBackOn')
    await refused(back({ givenBackOn: '2011-09-08' }), 'giving.day-in-future', 'givenBackOn')
    await refused(back({ seen: 'of another day' }), 'giving.give-back.changed')
    await refused(back({ currency: 'EUR' }), 'giving.give-back.nothing')
    await refused(back({ keptFund: '' }), 'giving.give-back.kept-needs-fund', 'keptFund')
    await refused(back({ keptFund: 'quake' }), 'giving.rest-to-itself', 'keptFund')
    await refused(back({ resolution: '' }), 'giving.give-back.kept-needs-resolution', 'resolution')
    await refused(back({ resolution: 'nothing-like-it' }), 'giving.unknown-resolution', 'resolution')
    await refused(back({ resolution: lost }), 'giving.resolution-not-carried', 'resolution')
    const other = await fund('promised', { rest: 'general' })
    await refused(back({ id: other }), 'giving.rest-goes-elsewhere')
    expect(await leftOf(quake)).toEqual(['JPY 2,200', 'USD 50.00'])
  })
})

describe('a rest that is given back', () => {
  let id = ''

  test('is a refund of each gift at once, asked twice once, and what cannot go goes to the other fund', async () => {
    const seen = await seenOf('JPY')
    const both = await Promise.all([back({ seen }), back({ seen })])
    id = both[0].id
    expect(both[1].id).toBe(id)
    expect(await back({ seen })).toMatchObject({ id })
    const { ref } = await getGiveBack(world, ken, { id })
    expect(await searchGiving(world, ken, { text: ref, most: 3 })).toEqual([
      {
        kind: 'giving.give-back',
        label: ref,
        note: '1 July 2011',
        href: `/giving/funds/${quake}/give-backs/${id}`,
      },
    ])
    expect(await states()).toEqual([
      ['JPY 1,000', 'JPY 511'],
      ['JPY 2,000', 'JPY 767'],
      ['JPY 1,000', 'JPY 1,000'],
      ['JPY 500', 'JPY 500'],
      ['JPY 500', 'JPY 500'],
    ])
    const { balances, giveBacks, rests } = await getFund(world, ken, { id: quake })
    expect(balances[0]).toMatchObject({ given: 5700n, refunded: 1722n, spent: 3000n, moved: -978n, left: 0n })
    expect(giveBacks).toMatchObject([{ ref: 'GB-2011-0001', gifts: 2n, back: 1222n, kept: 978n, voided_at: null }])
    expect(rests).toMatchObject([{ amount: 978n, give_back_id: id, other: { en: 'general' } }])
    expect(await leftOf((await getGiveBack(world, ken, { id })).to?.id ?? '')).toEqual(['JPY 978'])
  })

  test('says gift by gift what it was, and by which resolution', async () => {
    const told = await getGiveBack(world, ken, { id })
    expect(told).toMatchObject({ rest: 2200n, back: 1222n, kept: 978n, resolution: { ref: resolution, carried: true } })
    expect(told.parts.rows.map(({ ref, left, part, kept }) => [ref, left, part, kept])).toEqual([
      ['B', 1500n, 733n, null],
      ['A', 1000n, 489n, null],
      ['C', 1000n, 489n, 'anonymous'],
      ['D', 500n, 245n, 'nobody'],
      ['E', 500n, 244n, 'no-address'],
    ])
  })

  test('keeps its refunds and its gifts together', async () => {
    const { refunds, ...gift } = await getGift(world, ken, { id: gifts.A ?? '' })
    const [refund] = refunds
    expect(refund).toMatchObject({ amount: 489n, give_back_id: id, reason: 'the work is done' })
    await refused(voidRefund(world, ken, { id: refund?.id ?? '', why }), 'giving.part-of-give-back')
    const { rests } = await getFund(world, ken, { id: quake })
    await refused(voidRest(world, ken, { id: rests[0]?.id ?? '', why }), 'giving.part-of-give-back')
    const moved = {
      receivedOn: '2011-03-20',
      money: moneyOf('JPY 1000'),
      channel: 'bank',
      fund: 'general',
      giver: 'P-1',
    }
    await refused(
      correctGift(world, ken, { ...moved, id: gift.id, why } as never),
      'giving.correct-gift.given-back',
      'fund',
    )
  })

  test('is not taken back while the other fund has spent what it took', async () => {
    const spent = await spend('general', 'JPY 1', '2011-07-02')
    await refused(voidGiveBack(world, ken, { id, why }), 'giving.void-give-back.kept-is-spent')
    await voidSpending(world, ken, { id: spent.id, why })
  })

  test('is taken back whole, and both stay readable', async () => {
    await voidGiveBack(world, ken, { id, why })
    await refused(voidGiveBack(world, ken, { id, why }), 'giving.give-back-is-void')
    expect(await leftOf(quake)).toEqual(['JPY 2,200', 'USD 50.00'])
    expect((await states()).map(([, left]) => left)).toEqual([
      'JPY 1,000',
      'JPY 1,500',
      'JPY 1,000',
      'JPY 500',
      'JPY 500',
    ])
    const { versions, voided_at, parts } = await getGiveBack(world, ken, { id })
    expect(versions).toMatchObject([{ change: 'voided', reason: why }])
    expect([voided_at === null, parts.rows.length]).toEqual([false, 5])
    expect((await getGift(world, ken, { id: gifts.A ?? '' })).refunds).toMatchObject([{ give_back_id: id }])
    const again = await back()
    expect(again.id).not.toBe(id)
    expect(await leftOf(quake)).toEqual(['JPY 0', 'USD 50.00'])
  })
})

test('a gift with a receipt is told before, and a receipt of afterwards holds it', async () => {
  await desk.policy()
  await desk.series()
  const receipt = await desk.issue('U', {})
  const { proposal } = await ask('USD')
  const { number } = await desk.read(receipt.id)
  expect(proposal?.gifts).toEqual({ back: 1n, kept: 0n, receipted: 1n })
  expect(proposal?.rows).toMatchObject([{ ref: 'U', receipt: { number, href: `/receipts/${receipt.id}` } }])
  await spend('quake', 'USD 20.00')
  const given = await back({ currency: 'USD', seen: await seenOf('USD'), keptFund: '', resolution: '' })
  await voidReceipt(world, ken, { id: receipt.id, why } as never)
  const anew = await desk.issue('U', {})
  await refused(voidGiveBack(world, ken, { id: given.id, why }), 'giving.void-give-back.receipted')
  await voidReceipt(world, ken, { id: anew.id, why } as never)
  await voidGiveBack(world, ken, { id: given.id, why })
})

test('what is more than was given stays in the fund', async () => {
  const late = await fund('late')
  await give('L', 'JPY 100', { fund: 'late', giver: 'P-2' })
  await give('M', 'JPY 300', { fund: 'late', giver: 'P-2', returnAmount: '250', returnKind: 'meal' })
  const { proposal } = await ask('JPY', late)
  // 400 are left, of which 250 paid for a meal
  expect(proposal).toMatchObject({ rest: 400n, back: 150n, kept: 0n, surplus: 250n })
  await back({ id: late, seen: proposal?.seen })
  expect(await leftOf(late)).toEqual(['JPY 250'])
  expect((await ask('JPY', late)).proposal).toBeNull()
})

test('where nobody can be sent anything, the page says so and has no form', async () => {
  const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
  const cash = await fund('cash')
  await give('X', 'JPY 100', { fund: 'cash', anonymous: 'yes' })
  const shown = await (await treasurer.get(`/giving/funds/${cash}/give-back`)).text()
  expect(shown).toContain('Nothing can go back to anybody')
  expect(shown).toContain('Given anonymously')
  expect(shown).not.toContain('name="seen"')
  await refused(back({ id: cash, seen: await seenOf('JPY', cash) }), 'giving.give-back.nothing')
})

test('the page shows each part before, records it from its form, and shows it after', async () => {
  const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
  const page = await fund('page')
  await give('P', 'JPY 900', { fund: 'page', giver: 'P-5' })
  await give('Q', 'JPY 100', { fund: 'page' })
  await spend('page', 'JPY 500')
  const here = `/giving/funds/${page}`
  const read = async (path: string, language = 'en') => (await treasurer.get(path, `language=${language}`)).text()
  expect(await read(here)).toContain(`${here}/give-back`)
  const shown = await read(`${here}/give-back`)
  for (const words of ['海の会 (P-5)', 'JPY 450', 'JPY 50', 'Giver not known', 'What goes back, gift by gift'])
    expect(shown).toContain(words)
  const form = { currency: 'JPY', givenBackOn: '2011-07-01', reason: 'the work is done' }
  const post = (more: object) => treasurer.post(`${here}/give-back`, Object.entries({ ...form, ...more }))
  const wrong = await post({ seen: 'of another day', keptFund: 'general', resolution })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('Something changed since you looked')
  const seen = /name="seen" value="(\w+)"/.exec(shown)?.[1] ?? ''
  const done = await post({ seen, keptFund: 'general', resolution })
  const to = new URL(done.headers.get('location') ?? '', 'https://staff.example.org').pathname
  expect(to).toContain(`${here}/give-backs/`)
  for (const words of ['JPY 450', resolution, 'To general', `${to}/void`]) expect(await read(to)).toContain(words)
  expect(await read(here)).toContain(to)
  expect(await read(`/giving/gifts/${gifts.P}`)).toContain(to)
  expect(await read(`${here}/give-back`)).toContain('Nothing to give back')
  expect((await treasurer.get(to.replace(page, quake))).status).toBe(404)
  await treasurer.post(`${to}/void`, [['why', why]])
  expect(await read(to)).not.toContain(`${to}/void`)
})
