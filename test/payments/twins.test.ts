import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { undoImport } from '#modules/statements/commands/undo-import.ts'
import { testWorld } from '../world.ts'
import { deskOf, told } from './desk.ts'
import { givewpList, paypalInEnglish, type Told } from './files.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const { take, preview } = deskOf(world, ken)

const gift: Told = {
  ...{ id: '1AA11111AA111111A', at: 20 * 86_400 + 3600, currency: 'USD', gross: 5000, fee: 175, kind: 'donation' },
  ...{ name: 'Ann Lee', email: 'ann@example.org' },
}
const second: Told = { ...gift, id: '2AA22222AA222222A', at: gift.at + 86_400 }
const lone: Told = { ...gift, id: '3AA33333AA333333A', name: 'José Núñez', email: 'jose@example.es' }

const gifts = async () => {
  const { rows } = await sql<{ told: string }>`select concat_ws(' ', ref, received_on, amount, currency) as told
    from giving.gifts where voided_at is null order by ref`.execute(owner)
  return rows.map(({ told }) => told)
}
const pairs = async () => {
  const { rows } = await sql<{ told: string }>`select concat_ws(' ', kept_ref, other_ref, shares, state) as told
    from payments.twins order by kept_ref, other_ref`.execute(owner)
  return rows.map(({ told }) => told)
}
const mdy = { order: 'mdy', mark: '.' } as const

beforeEach(async () => {
  await sql`truncate giving.gifts, payments.imports, payments.payers, payments.sources cascade`.execute(owner)
})

describe('a payment that a provider and another system tell', () => {
  test('counts once when the provider tells it first', async () => {
    await take({ 'paypal.csv': paypalInEnglish([gift]) }, mdy)
    const list = { 'givewp.csv': givewpList([gift, lone]) }
    const before = await preview(list)
    expect(told(before)).toEqual(['USD 1 gifts 50.00 - 0.00 = 50.00', '1 twin'])
    expect(before.twins).toBe(1n)
    expect(told(await take(list))).toEqual(told(before))
    expect(await gifts()).toEqual([`${gift.id} 2010-01-21 5000 USD`, `givewp-${lone.id} 2010-01-21 5000 USD`])
    expect(await pairs()).toEqual([`${gift.id} givewp-${gift.id} email waiting`])
  })

  test('counts once when the other system tells it first: the gift that is there is not touched', async () => {
    await take({ 'givewp.csv': givewpList([gift]) })
    const files = { 'paypal.csv': paypalInEnglish([gift, lone]) }
    expect(told(await preview(files, mdy))).toEqual(['USD 1 gifts 50.00 - 1.75 = 48.25', '1 twin'])
    expect(told(await take(files, mdy))).toEqual(['USD 1 gifts 50.00 - 1.75 = 48.25', '1 twin'])
    expect(await gifts()).toEqual([`${lone.id} 2010-01-21 5000 USD`, `givewp-${gift.id} 2010-01-21 5000 USD`])
    expect(await pairs()).toEqual([`${gift.id} givewp-${gift.id} email waiting`])
  })

  test('counts once when it stands in no payment of the same day alone: each of a giver is paired once', async () => {
    await take({ 'paypal.csv': paypalInEnglish([gift, second]) }, mdy)
    await take({ 'givewp.csv': givewpList([second]) })
    await take({ 'more.csv': givewpList([gift]) })
    expect(await gifts()).toHaveLength(2)
    expect(await pairs()).toEqual([
      `${gift.id} givewp-${gift.id} email waiting`,
      `${second.id} givewp-${second.id} email waiting`,
    ])
  })

  test('is paired anew when a nearer one comes', async () => {
    await take({ 'paypal.csv': paypalInEnglish([gift]) }, mdy)
    await take({ 'givewp.csv': givewpList([second]) })
    expect(await pairs()).toEqual([`${gift.id} givewp-${second.id} email waiting`])
    await take({ 'more.csv': givewpList([gift]) })
    // the one that waited is a gift now, until its own is told
    expect(await pairs()).toEqual([`${gift.id} givewp-${gift.id} email waiting`])
    expect(await gifts()).toEqual([`${gift.id} 2010-01-21 5000 USD`, `givewp-${second.id} 2010-01-22 5000 USD`])
    await take({ 'later.csv': paypalInEnglish([second]) }, mdy)
    expect(await pairs()).toHaveLength(2)
    expect(await gifts()).toHaveLength(2)
  })

  test('is one by its number where the other system tells that', async () => {
    await take({ 'paypal.csv': paypalInEnglish([gift]) }, mdy)
    await take({ 'givewp.csv': givewpList([gift], { numbers: true }) })
    expect(await gifts()).toEqual([`${gift.id} 2010-01-21 5000 USD`])
    expect(await pairs()).toEqual([])
  })

  test('comes again without waiting again', async () => {
    await take({ 'paypal.csv': paypalInEnglish([gift]) }, mdy)
    await take({ 'givewp.csv': givewpList([gift]) })
    const again = await take({ 'again.csv': givewpList([gift]) })
    expect(told(again)).toEqual(['1 seen'])
    expect(again.twins).toBe(0n)
    expect(await gifts()).toHaveLength(1)
    expect(await pairs()).toHaveLength(1)
  })
})

describe('an import that is undone', () => {
  test('takes its pairs with it, and what waited for it becomes a gift', async () => {
    const { id } = await take({ 'paypal.csv': paypalInEnglish([gift]) }, mdy)
    await take({ 'givewp.csv': givewpList([gift]) })
    await undoImport(world, ken, { id, why: 'the wrong account' })
    expect(await pairs()).toEqual([])
    expect(await gifts()).toEqual([`givewp-${gift.id} 2010-01-21 5000 USD`])
    await take({ 'paypal.csv': paypalInEnglish([gift]) }, mdy)
    expect(await pairs()).toHaveLength(1)
    expect(await gifts()).toHaveLength(1)
  })

  test('of the other system leaves the provider’s gift', async () => {
    await take({ 'paypal.csv': paypalInEnglish([gift]) }, mdy)
    const { id } = await take({ 'givewp.csv': givewpList([gift]) })
    await undoImport(world, ken, { id, why: 'the wrong list' })
    expect(await pairs()).toEqual([])
    expect(await gifts()).toEqual([`${gift.id} 2010-01-21 5000 USD`])
  })
})
