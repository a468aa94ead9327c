import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { voidRefund } from '#modules/giving/commands/void-refund.ts'
import { testWorld } from '../world.ts'
import { deskOf, standingRefunds } from './desk.ts'
import { annsGift as gift, paypalInEnglish, type Told } from './files.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const { take } = deskOf(world, ken)

const back = (id: string, days: number, gross: number): Told => ({
  ...{ ...gift, id, at: gift.at + days * 86_400, gross: -gross, fee: 0, kind: 'refund', about: gift.id },
})
const mdy = { order: 'mdy', mark: '.' } as const

beforeEach(async () => {
  await sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers, payments.sources cascade`.execute(
    owner,
  )
  await take({ 'january.csv': paypalInEnglish([gift]) }, mdy)
})

const refunds = () => standingRefunds(owner)
async function recorded(refundedOn: string, amount: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`select id from giving.gifts`.execute(owner)
  const made = await refundGift(world, ken, { id: rows[0]?.id ?? '', refundedOn, amount, reason: 'asked for it' })
  return made.id
}

describe('a refund that a person recorded before its statement came', () => {
  test('counts once, and the statement’s counts when the person’s is void', async () => {
    const id = await recorded('2010-02-01', '10.00')
    await take({ 'february.csv': paypalInEnglish([back('2AA', 12, 1000)]) }, mdy)
    expect(await refunds()).toEqual(['1000 by hand'])
    await take({ 'again.csv': paypalInEnglish([gift, back('2AA', 12, 1000)]) }, mdy)
    expect(await refunds()).toEqual(['1000 by hand'])
    await voidRefund(world, ken, { id, why: 'PayPal tells it' })
    expect(await refunds()).toEqual(['1000 2AA'])
  })

  test('is another where the amount differs, or more than a month lies between', async () => {
    await recorded('2010-02-01', '10.00')
    await take({ 'february.csv': paypalInEnglish([back('2AA', 12, 900), back('3AA', 60, 1000)]) }, mdy)
    expect(await refunds()).toEqual(['1000 by hand', '900 2AA', '1000 3AA'])
  })

  test('stands for one of two alike', async () => {
    await recorded('2010-02-01', '10.00')
    await take({ 'february.csv': paypalInEnglish([back('2AA', 12, 1000), back('3AA', 13, 1000)]) }, mdy)
    expect(await refunds()).toEqual(['1000 by hand', '1000 3AA'])
  })

  test('leaves no room for more than was given', async () => {
    await recorded('2010-02-01', '45.00')
    await take({ 'february.csv': paypalInEnglish([back('2AA', 12, 1000)]) }, mdy)
    expect(await refunds()).toEqual(['4500 by hand'])
  })
})
