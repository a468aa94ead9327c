import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctGift } from '#modules/giving/commands/correct-gift.ts'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { givingFigures } from '#modules/giving/face.ts'
import { importGifts } from '#modules/giving/imports/gifts.ts'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { candidates } from '#modules/receipts/queries/candidates.ts'
import { sortGift } from '#modules/receipts/rules/sort-gifts.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { moneyIn, moneyOf, tillOf } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const why = 'read the statement again'

beforeAll(async () => {
  await till.fund('general')
  await csv(importParties, 'people.csv', 'ref,kind,name\nP-1,person,Aiko\n')
})

const concert = { giver: 'P-1', returnAmount: '30.00', returnKind: 'ticket' } as const
const filed = async (ref: string) => {
  const { rows } = await sql<{ part: string; channel: string; left_amount: bigint }>`select part, channel, left_amount
    from filings.gifts_in_yen where ref = ${ref} order by part`.execute(owner)
  return rows.map((row) => `${row.part} ${row.channel} ${row.left_amount}`)
}
const receiptOf = async (ref: string) => {
  const [gift] = await candidates(owner, { gift: ref }, 'en')
  return gift ?? expect.fail('no candidate')
}

test('a gift beyond a ticket counts for receipts and filings with the extra part alone', async () => {
  const { id, ref } = await till.take('2011-05-01', 'USD 50.00', concert)
  expect(await receiptOf(ref)).toMatchObject({ amount: 2000n, channel: 'paypal' })
  expect(await filed(ref)).toEqual(['gift paypal 2000', 'price ticket 3000'])
  // what goes back is taken off the gift first
  await refundGift(world, ken, { id, amount: '25.00', refundedOn: '2011-05-02', reason: 'asked for' })
  expect(await filed(ref)).toEqual(['price ticket 2500'])
  expect(sortGift(await receiptOf(ref), { policies: [], today: '2011-09-05', holds: () => true })).toBe('given-back')
  expect((await getGift(world, ken, { id })).left).toBe(2500n)
})

test('what is all in return gets no receipt, because it is no gift', async () => {
  const { ref } = await till.take('2011-05-01', 'USD 30.00', concert)
  expect(sortGift(await receiptOf(ref), { policies: [], today: '2011-09-05', holds: () => true })).toBe('ticket')
  expect(await filed(ref)).toEqual(['price ticket 3000'])
})

test('it is corrected with its version kept, and taken off', async () => {
  const { id, ref } = await till.take('2011-05-03', 'USD 50.00', concert)
  const again = {
    receivedOn: '2011-05-03',
    money: moneyOf('USD 50.00'),
    channel: 'paypal',
    fund: 'general',
    giver: 'P-1',
    why,
  }
  await correctGift(world, ken, { id, ...again })
  expect(await receiptOf(ref)).toMatchObject({ amount: 5000n })
  const { versions, return_amount } = await getGift(world, ken, { id })
  expect(return_amount).toBeNull()
  expect(versions[0]?.before).toMatchObject({ return_amount: 3000, return_kind: 'ticket' })
  await voidGift(world, ken, { id, why })
})

test.each([
  [{ returnAmount: '50.01', returnKind: 'ticket' }, 'giving.return-above-gift', 'returnAmount'],
  [{ returnAmount: '5.00' }, 'input.required', 'returnKind'],
  [{ returnAmount: '5.00', returnKind: 'song' }, 'input.not-one-of', 'returnKind'],
  [{ returnAmount: '5.00', returnKind: 'meal', channel: 'ticket' }, 'giving.return-of-ticket', 'returnAmount'],
])('with %j is refused', async (words, code, field) => {
  await expect(till.take('2011-05-01', 'USD 50.00', words as never)).rejects.toMatchObject({ code, field })
})

test('a figure tells it by currency and kind, with the gifts behind it', async () => {
  await till.take('2011-06-01', 'USD 9.00', { returnAmount: '4.00', returnKind: 'meal' })
  const figure = givingFigures.find(({ name }) => name === 'giving.return-sum') ?? expect.fail('no figure')
  const june = { start: '2011-06-01', end: '2011-06-30', label: 'June' }
  const cells = await figure.cells(owner, june)
  expect(cells.map(({ dimensions, value, unit }) => [dimensions.kind ?? '', moneyIn(value, unit)])).toEqual([
    ['', 'USD 4.00'],
    ['meal', 'USD 4.00'],
  ])
  const { rows } = await figure.records(owner, june, { currency: 'USD', kind: 'meal' }, { after: null, size: 5 })
  expect(rows.map(({ value }) => value)).toEqual([400n])
})

test('an import brings it, and a second load adds nothing', async () => {
  const head = 'ref,received_on,amount,currency,channel,fund,return_amount,return_kind\n'
  const file = `${head}r-1,2011-05-05,5000,JPY,card,general,3000,ticket\nr-2,2011-05-05,5000,JPY,card,general,,\n`
  expect(await csv(importGifts, 'r.csv', file)).toMatchObject({ added: 2n })
  expect(await csv(importGifts, 'r.csv', file)).toMatchObject({ added: 0n, differing: 0n })
  expect(await filed('r-1')).toEqual(['gift card 2000', 'price ticket 3000'])
  const wrong = `${head}w-1,2011-05-05,5000,JPY,card,general,6000,ticket\nw-2,2011-05-05,50,JPY,card,general,5,\nw-3,2011-05-05,50,JPY,ticket,general,5,meal\n`
  await expect(csv(importGifts, 'w.csv', wrong)).rejects.toMatchObject({
    problems: [
      { code: 'giving.return-above-gift' },
      { code: 'giving.return-half-told' },
      { code: 'giving.return-of-ticket' },
    ],
  })
})

test('the page tells the price and what was given beyond it', async () => {
  const { id } = await till.take('2011-05-09', 'USD 50.00', concert)
  const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
  const html = await (await treasurer.get(`/giving/gifts/${id}`)).text()
  for (const text of ['USD 30.00 · Ticket', 'USD 20.00']) expect(html).toContain(text)
  expect(await (await treasurer.get(`/giving/gifts/${id}/correct`)).text()).toContain('value="30.00"')
})
