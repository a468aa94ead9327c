import { sql } from 'kysely'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { getGift } from '#modules/giving/queries/get-gift.ts'
import { setProfile } from '#modules/organisation/face.ts'
import { voidReceipt } from '#modules/receipts/commands/void-receipt.ts'
import { tellAllOnePayment } from '#modules/statements/commands/tell-all-one-payment.ts'
import { tellOnePayment, tellTwoPayments } from '#modules/statements/commands/tell-one-payment.ts'
import { undoImport } from '#modules/statements/commands/undo-import.ts'
import { countTwins } from '#modules/statements/queries/count-twins.ts'
import { listTwins } from '#modules/statements/queries/list-twins.ts'
import { recordThanks } from '#modules/thanks/commands/record-thanks.ts'
import { setRule } from '#modules/thanks/commands/set-rule.ts'
import { voidThanks } from '#modules/thanks/commands/void-thanks.ts'
import { deskOf as receiptDeskOf } from '../receipts/desk.ts'
import { testWorld } from '../world.ts'
import { deskOf, told } from './desk.ts'
import { annsGift as gift, givewpList, paypalInEnglish, type Told } from './files.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const { take, preview } = deskOf(world, ken)

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
  await sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers, payments.sources cascade`.execute(
    owner,
  )
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

const receipts = receiptDeskOf({ world, as, csv })
const receiptsBegin = async () => {
  await setProfile(world, as('director'), {
    ...{ names: { en: 'Bridge' }, timeZone: 'Asia/Tokyo', baseCurrency: 'JPY', languages: ['en'] },
    ...{ email: '', website: '', why: 'begun' },
  })
  await receipts.policy()
  await receipts.series()
}

describe('a person', () => {
  const waiting = async () => (await listTwins(world, ken, {})).rows
  const first = async () => (await waiting())[0]?.id ?? ''
  const paypalFile = (rows: readonly Told[]) => ({ 'paypal.csv': paypalInEnglish(rows) })

  test('says one payment: the provider’s gift stands alone, whichever came first', async () => {
    for (const otherFirst of [false, true]) {
      await sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers, payments.sources cascade`.execute(
        owner,
      )
      if (otherFirst) await take({ 'givewp.csv': givewpList([gift]) })
      await take(paypalFile([gift]), mdy)
      if (!otherFirst) await take({ 'givewp.csv': givewpList([gift]) })
      expect(await countTwins(world, ken, {})).toBe(1n)
      const id = await first()
      await tellOnePayment(world, ken, { id })
      await tellOnePayment(world, ken, { id })
      expect(await gifts()).toEqual([`${gift.id} 2010-01-21 5000 USD`])
      expect(await countTwins(world, ken, {})).toBe(0n)
      expect(told(await preview({ 'again.csv': givewpList([gift]) }))).toEqual(['1 seen'])
      await take({ 'again.csv': givewpList([gift]) })
      expect(await gifts()).toEqual([`${gift.id} 2010-01-21 5000 USD`])
    }
  })

  test('says two payments: what waited is a gift at once', async () => {
    for (const otherFirst of [false, true]) {
      await sql`truncate giving.gifts, payments.entries, payments.imports, payments.payers, payments.sources cascade`.execute(
        owner,
      )
      if (otherFirst) await take({ 'givewp.csv': givewpList([gift]) })
      await take(paypalFile([gift]), mdy)
      if (!otherFirst) await take({ 'givewp.csv': givewpList([gift]) })
      await tellTwoPayments(world, ken, { id: await first() })
      expect(await gifts()).toEqual([`${gift.id} 2010-01-21 5000 USD`, `givewp-${gift.id} 2010-01-21 5000 USD`])
      await take({ 'again.csv': givewpList([gift]) })
      expect(await pairs()).toEqual([`${gift.id} givewp-${gift.id} email two`])
      expect(await gifts()).toHaveLength(2)
    }
  })

  test('says it otherwise later, with a reason', async () => {
    await take({ 'givewp.csv': givewpList([gift]) })
    await take(paypalFile([gift]), mdy)
    const id = await first()
    await tellOnePayment(world, ken, { id })
    await expect(tellTwoPayments(world, ken, { id })).rejects.toMatchObject({ code: 'input.required', field: 'why' })
    await tellTwoPayments(world, ken, { id, why: 'Ann gave twice' })
    expect(await gifts()).toHaveLength(2)
    await tellOnePayment(world, ken, { id, why: 'she did not' })
    expect(await gifts()).toEqual([`${gift.id} 2010-01-21 5000 USD`])
    const { rows } = await sql<{ told: string }>`select concat_ws(' ', change, reason, before ->> 'state') as told
      from payments.versions order by version`.execute(owner)
    expect(rows.map(({ told }) => told)).toEqual(['corrected Ann gave twice one', 'corrected she did not two'])
  })

  test('says it of all that share the e-mail address, and of the others one by one', async () => {
    const named = { ...lone, email: '' }
    await take(paypalFile([gift, second, lone]), mdy)
    await take({ 'givewp.csv': givewpList([gift, second, named]) })
    expect(await waiting()).toHaveLength(3)
    expect(await tellAllOnePayment(world, ken, {})).toEqual({ count: 2n })
    expect(await waiting()).toMatchObject([{ shares: 'name', kept: { ref: lone.id, source: 'paypal' } }])
    expect(await gifts()).toHaveLength(3)
  })

  test('adds what only the other tells, and takes it back', async () => {
    const list = givewpList([gift]).replace('"Donation Status"', '"Donation Status","Donor Comment"')
    const commented = list.replace('"Complete"', '"Complete","For the school"')
    await take(paypalFile([gift]), mdy)
    await take({ 'givewp.csv': commented })
    const { rows } = await sql<{ id: string }>`select id from giving.gifts`.execute(owner)
    const giftId = rows[0]?.id ?? ''
    const designation = async () => (await getGift(world, ken, { id: giftId })).designation
    const id = await first()
    expect(await designation()).toBeNull()
    await tellOnePayment(world, ken, { id })
    expect(await designation()).toBe('For the school')
    expect((await getGift(world, ken, { id: giftId })).told.map(({ ref }) => ref)).toEqual([
      gift.id,
      `givewp-${gift.id}`,
    ])
    await tellTwoPayments(world, ken, { id, why: 'two after all' })
    expect(await designation()).toBeNull()
  })

  test('is told what stands on the gift that would be void', async () => {
    await take({ 'givewp.csv': givewpList([gift]) })
    await take(paypalFile([gift]), mdy)
    const { rows } = await sql<{
      ref: string
    }>`select p.ref from people.parties p join giving.gifts g on g.giver_id = p.id
      limit 1`.execute(owner)
    await setRule(world, ken, { money: { amount: '0', currency: 'USD' }, sinceOn: '2010-01-01', way: 'letter' })
    const thanks = await recordThanks(world, ken, {
      ...{ giver: rows[0]?.ref ?? '', gifts: `givewp-${gift.id}`, thankedOn: '2010-02-01', way: 'letter' },
    })
    const id = await first()
    await expect(tellOnePayment(world, ken, { id })).rejects.toMatchObject({ code: 'thanks.rests-on-gift' })
    expect(await tellAllOnePayment(world, ken, {})).toEqual({ count: 0n })
    await voidThanks(world, ken, { id: thanks.id, why: 'for the other one' })
    await tellOnePayment(world, ken, { id })
    expect(await gifts()).toEqual([`${gift.id} 2010-01-21 5000 USD`])
  })

  test('is told of a receipt that stands on it, which is to be voided first', async () => {
    await receiptsBegin()
    await take({ 'givewp.csv': givewpList([gift]) })
    await take(paypalFile([gift]), mdy)
    const receipt = await receipts.issue(`givewp-${gift.id}`)
    const { number } = await receipts.read(receipt.id)
    const id = await first()
    await expect(tellOnePayment(world, ken, { id })).rejects.toMatchObject({
      code: 'receipts.rests-on-gift',
      values: { record: number, gift: `givewp-${gift.id}` },
    })
    expect(await tellAllOnePayment(world, ken, {})).toEqual({ count: 0n })
    expect(await gifts()).toEqual([`givewp-${gift.id} 2010-01-21 5000 USD`])
    await voidReceipt(world, ken, { id: receipt.id, why: 'for the other one' })
    await tellOnePayment(world, ken, { id })
    expect(await gifts()).toEqual([`${gift.id} 2010-01-21 5000 USD`])
  })

  test('has what was told undone with the import', async () => {
    const { id: importId } = await take(paypalFile([gift]), mdy)
    await take({ 'givewp.csv': givewpList([gift]) })
    await tellOnePayment(world, ken, { id: await first() })
    await undoImport(world, ken, { id: importId, why: 'the wrong account' })
    expect(await gifts()).toEqual([`givewp-${gift.id} 2010-01-21 5000 USD`])
    expect(await pairs()).toEqual([])
  })

  test('has a gift back that was void for a provider’s that leaves', async () => {
    await take({ 'givewp.csv': givewpList([gift]) })
    const { id: importId } = await take(paypalFile([gift]), mdy)
    await tellOnePayment(world, ken, { id: await first() })
    await undoImport(world, ken, { id: importId, why: 'the wrong account' })
    expect(await gifts()).toEqual([`givewp-${gift.id} 2010-01-21 5000 USD`])
  })
})

describe('who may not look at payments', () => {
  test('sees no pair and tells nothing', async () => {
    await take({ 'paypal.csv': paypalInEnglish([gift]) }, mdy)
    await take({ 'givewp.csv': givewpList([gift]) })
    const [pair] = (await listTwins(world, ken, {})).rows
    for (const role of ['editor', 'field-officer', 'teacher'] as const) {
      await expect(listTwins(world, as(role), {})).rejects.toThrow('not allowed')
      await expect(tellOnePayment(world, as(role), { id: pair?.id ?? '' })).rejects.toThrow('not allowed')
    }
  })
})
