import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { closeFund } from '#modules/giving/commands/close-fund.ts'
import { correctGift } from '#modules/giving/commands/correct-gift.ts'
import { recordGift } from '#modules/giving/commands/record-gift.ts'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { voidFund } from '#modules/giving/commands/void-fund.ts'
import { restoreGift, voidGift } from '#modules/giving/commands/void-gift.ts'
import { voidRefund } from '#modules/giving/commands/void-refund.ts'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import { listGifts } from '#modules/giving/queries/list-gifts.ts'
import { voidParty } from '#modules/people/commands/void-party.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { listParties } from '#modules/people/queries/list-parties.ts'
import { newId } from '#platform/ids.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { testWorld } from '../world.ts'
import { moneyOf, tillOf } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const why = 'read the statement again'

beforeAll(async () => {
  await till.fund('general')
  await till.fund('quake', '2011-03-11')
})

const correction = (money: string) => ({
  receivedOn: '2011-05-01',
  money: moneyOf(money),
  channel: 'paypal',
  fund: 'general',
  why,
})

const refund = (id: string, amount: string, refundedOn = '2011-06-01') =>
  refundGift(world, ken, { id, amount, refundedOn, reason: 'given twice by mistake' })

describe('recording a gift', () => {
  test('keeps every currency exact in its own decimals', async () => {
    for (const [given, kept] of [
      ['USD 11,784.95', 'USD 11,784.95'],
      ['USD 0.01', 'USD 0.01'],
      ['JPY 21,916', 'JPY 21,916'],
      ['JPY ２１，９１６円', 'JPY 21,916'],
      ['KWD 1.005', 'KWD 1.005'],
      ['kwd 0.001', 'KWD 0.001'],
      ['JPY 1000000000000000', 'JPY 1,000,000,000,000,000'],
    ] as const) {
      const { id } = await till.take('2011-05-01', given)
      expect(await till.stateOf(id)).toEqual([kept, kept])
    }
  })

  test.each([
    ['JPY 1.5', 'money.too-many-decimals', 'money.amount'],
    ['USD 1.005', 'money.too-many-decimals', 'money.amount'],
    ['KWD 1.0005', 'money.too-many-decimals', 'money.amount'],
    ['USD 0.00', 'giving.amount-not-above-zero', 'money.amount'],
    ['USD -5', 'giving.amount-not-above-zero', 'money.amount'],
    ['USD 1,23', 'money.not-an-amount', 'money.amount'],
    ['JPY 1000000000000001', 'money.too-large', 'money.amount'],
    ['XXX 5', 'giving.unknown-currency', 'money.currency'],
    ['', 'input.required', 'money.amount'],
  ])('refuses %j', async (money, code, field) => {
    await expect(till.take('2011-05-01', money)).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ code, field })]),
    })
  })

  test('numbers it by its year, past the numbers that others have taken', async () => {
    const { ref } = await till.take('2011-05-01', 'USD 5')
    const [, year, number] = ref.split('-')
    expect(year).toBe('2011')
    const taken = `G-2011-${String(Number(number) + 1).padStart(4, '0')}`
    await till.take('2011-05-01', 'USD 5', { ref: taken })
    expect((await till.take('2011-05-01', 'USD 5')).ref).toBe(`G-2011-${String(Number(number) + 2).padStart(4, '0')}`)
    await expect(till.take('2011-05-01', 'USD 5', { ref: taken })).rejects.toMatchObject({
      code: 'giving.ref-taken',
      field: 'ref',
    })
  })

  test('is refused on a day to come, and for a fund that is unknown or not open that day', async () => {
    await expect(till.take('2011-09-07', 'USD 5')).rejects.toMatchObject({ code: 'giving.day-in-future' })
    await expect(till.take('2011-05-01', 'USD 5', { fund: 'none' })).rejects.toMatchObject({
      code: 'giving.unknown-fund',
      field: 'fund',
    })
    await expect(till.take('2011-03-10', 'USD 5', { fund: 'quake' })).rejects.toMatchObject({
      code: 'giving.fund-not-open-yet',
    })
    await expect(till.take('2011-03-11', 'USD 5', { fund: 'quake' })).resolves.toMatchObject({
      ref: expect.any(String),
    })
  })

  test('takes any text that people write, and nothing that is no text', async () => {
    const odd = '\0 ｗish ﷽ 🙏\ud800 '
    const { id } = await till.take('2011-05-01', 'USD 5', { designation: odd, note: 'x'.repeat(2000) })
    expect((await getGift(world, ken, { id })).designation).toBe('ｗish ﷽ 🙏\ufffd')
    await expect(till.take('2011-05-01', 'USD 5', { note: 'x'.repeat(2001) })).rejects.toMatchObject({
      code: 'input.too-long',
      field: 'note',
    })
    for (const receivedOn of ['2011-02-30', '', 'yesterday', '2011-05'])
      await expect(till.take(receivedOn, 'USD 5')).rejects.toMatchObject({ field: 'receivedOn' })
    const given = { receivedOn: '2011-05-01', channel: 'paypal', fund: 'general' }
    for (const money of ['USD 5', undefined, null, [], 5])
      await expect(recordGift(world, ken, { ...given, money })).rejects.toMatchObject({ field: 'money' })
    await expect(till.take('2011-05-01', 'USD 5', { channel: 'barter' })).rejects.toMatchObject({ field: 'channel' })
  })
})

describe('correcting a gift', () => {
  test('keeps what it said before, with who and why', async () => {
    const { id, ref } = await till.take('2011-05-02', 'USD 50.00')
    await correctGift(world, ken, { id, ...correction('JPY 5000'), channel: 'bank', frequency: 'monthly' })
    const gift = await getGift(world, ken, { id })
    expect(gift).toMatchObject({ ref, received_on: '2011-05-01', amount: 5000n, currency: 'JPY', channel: 'bank' })
    expect(gift.versions).toMatchObject([
      {
        change: 'corrected',
        reason: why,
        changedBy: 'treasurer',
        before: { amount: 5000, currency: 'USD', received_on: '2011-05-02', channel: 'paypal', fund: 'general' },
      },
    ])
  })

  test('cannot bring it below what went back of it, out of its currency, or behind its refunds', async () => {
    const { id } = await till.take('2011-05-01', 'USD 50.00')
    await refund(id, '30')
    await expect(correctGift(world, ken, { id, ...correction('USD 29.99') })).rejects.toMatchObject({
      code: 'giving.refunds-above-gift',
      field: 'money.amount',
    })
    await expect(correctGift(world, ken, { id, ...correction('EUR 50') })).rejects.toMatchObject({
      code: 'giving.correct-gift.refunded-currency',
    })
    const later = { ...correction('USD 50'), receivedOn: '2011-06-02' }
    await expect(correctGift(world, ken, { id, ...later })).rejects.toMatchObject({
      code: 'giving.refund-before-gift',
      field: 'receivedOn',
    })
    await correctGift(world, ken, { id, ...correction('USD 30') })
    expect(await till.stateOf(id)).toEqual(['USD 30.00', 'USD 0.00'])
  })

  test('is refused for a void gift, without a reason, and for one that is not there', async () => {
    const { id } = await till.take('2011-05-01', 'USD 5')
    await expect(correctGift(world, ken, { id, ...correction('USD 6'), why: ' ' })).rejects.toMatchObject({
      field: 'why',
    })
    await expect(correctGift(world, ken, { id: newId(), ...correction('USD 6') })).rejects.toThrow('not found')
    await voidGift(world, ken, { id, why })
    await expect(correctGift(world, ken, { id, ...correction('USD 6') })).rejects.toMatchObject({
      code: 'giving.gift-is-void',
    })
  })
})

describe('voiding a gift', () => {
  test('keeps it in the list, marked, and restoring brings it back', async () => {
    const { id } = await till.take('2011-08-31', 'USD 5')
    await voidGift(world, ken, { id, why })
    expect((await listGifts(world, ken, { size: 1 })).rows).toMatchObject([{ id, voided_at: world.clock() }])
    await expect(voidGift(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.gift-is-void' })
    await restoreGift(world, ken, { id, why: 'it was right' })
    await expect(restoreGift(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.gift-is-not-void' })
    const { versions, voided_at } = await getGift(world, ken, { id })
    expect(voided_at).toBeNull()
    expect(versions.map(({ change, reason }) => `${change}: ${reason}`)).toEqual([
      'restored: it was right',
      `voided: ${why}`,
    ])
  })

  test('cannot be taken back once its fund is closed before it, or out of use', async () => {
    const closing = await till.fund('closing')
    const { id } = await till.take('2011-05-02', 'USD 5', { fund: 'closing' })
    await voidGift(world, ken, { id, why })
    await closeFund(world, ken, { id: closing.id, closedOn: '2011-05-01' })
    await expect(restoreGift(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.fund-is-closed' })
    await voidFund(world, ken, { id: closing.id, why })
    await expect(restoreGift(world, ken, { id, why })).rejects.toMatchObject({ code: 'giving.unknown-fund' })
  })
})

describe('refunding a gift', () => {
  test('leaves the gift as it was, and never gives back more than is left', async () => {
    const { id } = await till.take('2011-05-01', 'KWD 1.000')
    await refund(id, '0.999')
    expect(await till.stateOf(id)).toEqual(['KWD 1.000', 'KWD 0.001'])
    await expect(refund(id, '0.002')).rejects.toMatchObject({ code: 'giving.refunds-above-gift', field: 'amount' })
    await refund(id, '0.001')
    await expect(refund(id, '0.001')).rejects.toMatchObject({ code: 'giving.refunds-above-gift' })
    expect((await getGift(world, ken, { id })).versions).toEqual([])
  })

  test('by two people at once never gives back more than is left', async () => {
    const { id } = await till.take('2011-05-01', 'JPY 1000')
    const both = await Promise.allSettled([refund(id, '600'), refund(id, '600')])
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await till.stateOf(id)).toEqual(['JPY 1,000', 'JPY 400'])
  })

  test('is refused before the gift, in the future, for a void gift, and for no amount of its currency', async () => {
    const { id } = await till.take('2011-05-01', 'JPY 1000')
    await expect(refund(id, '1', '2011-04-30')).rejects.toMatchObject({
      code: 'giving.refund-before-gift',
      field: 'refundedOn',
    })
    await expect(refund(id, '1', '2011-09-07')).rejects.toMatchObject({ code: 'giving.day-in-future' })
    await expect(refund(id, '0')).rejects.toMatchObject({ code: 'giving.amount-not-above-zero', field: 'amount' })
    await expect(refund(id, '0.5')).rejects.toMatchObject({ code: 'money.too-many-decimals', field: 'amount' })
    await expect(refund(newId(), '1')).rejects.toThrow('not found')
    await voidGift(world, ken, { id, why })
    await expect(refund(id, '1')).rejects.toMatchObject({ code: 'giving.gift-is-void' })
  })

  test('can be voided, which leaves more of the gift again', async () => {
    const { id } = await till.take('2011-05-01', 'JPY 1000')
    const { id: refundId } = await refund(id, '1000')
    await voidRefund(world, ken, { id: refundId, why })
    await expect(voidRefund(world, ken, { id: refundId, why })).rejects.toMatchObject({ code: 'giving.refund-is-void' })
    await expect(voidRefund(world, ken, { id: newId(), why })).rejects.toThrow('not found')
    expect(await till.stateOf(id)).toEqual(['JPY 1,000', 'JPY 1,000'])
    await refund(id, '1000')
  })
})

describe('the giver of a gift', () => {
  test('is told by reference and named only to who may look at people', async () => {
    await csv(importParties, 'people.csv', exampleOf(importParties))
    const hanako = (await listParties(world, ken, {})).rows.find(({ ref }) => ref === 'P-1')
    const { id } = await till.take('2011-05-01', 'USD 5', { giver: 'P-1' })
    expect((await getGift(world, ken, { id })).giver).toMatchObject({ id: hanako?.id, ref: 'P-1', name: '山田 花子' })
    const withoutPeople = as.may(['giving.get-gift'])
    expect((await getGift(world, withoutPeople, { id })).giver).toMatchObject({
      id: hanako?.id,
      ref: 'P-1',
      name: null,
    })
    await correctGift(world, ken, { id, ...correction('USD 6'), giver: 'P-1' })
    await voidParty(world, as('director'), { id: hanako?.id, why })
    await correctGift(world, ken, { id, ...correction('USD 7'), giver: 'P-1' })
    expect((await getGift(world, ken, { id })).giver?.ref).toBe('P-1')
    await correctGift(world, ken, { id, ...correction('USD 7') })
    const gift = await getGift(world, ken, { id })
    expect(gift.giver).toBeUndefined()
    expect(gift.versions[0]?.before).toMatchObject({ giver: 'P-1', fund: 'general' })
    await expect(correctGift(world, ken, { id, ...correction('USD 7'), giver: 'P-1' })).rejects.toMatchObject({
      code: 'giving.unknown-giver',
      field: 'giver',
    })
    await expect(till.take('2011-05-01', 'USD 5', { giver: 'P-77' })).rejects.toMatchObject({ field: 'giver' })
  })
})

test('who may not see gifts is refused, and each look at one is logged', async () => {
  const { id } = await till.take('2011-05-01', 'USD 5', { note: 'from an old friend' })
  await expect(getGift(world, as('aid-officer'), { id })).rejects.toThrow('not allowed')
  await expect(listGifts(world, as('editor'), {})).rejects.toThrow('not allowed')
  await getGift(world, as('auditor'), { id })
  const { rows } = await owner
    .withTables<{ 'platform.audit': { actor_id: string; action: string; subject_id: string } }>()
    .selectFrom('platform.audit')
    .selectAll()
    .where('subject_id', '=', id)
    .where('actor_id', '=', 'auditor')
    .execute()
    .then((rows) => ({ rows }))
  expect(rows).toMatchObject([{ action: 'giving.get-gift' }])
  expect(JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
    'friend',
  )
})
