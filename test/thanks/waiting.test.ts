import { sql } from 'kysely'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { mergeParties } from '#modules/people/commands/merge-parties.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { voidRule } from '#modules/thanks/commands/void-rule.ts'
import { voidWish } from '#modules/thanks/commands/void-wish.ts'
import { countWaiting } from '#modules/thanks/queries/count-waiting.ts'
import { getGiver } from '#modules/thanks/queries/get-giver.ts'
import { listWaiting } from '#modules/thanks/queries/list-waiting.ts'
import { testWorld } from '../world.ts'
import { deskOf, refused } from './desk.ts'

const opened = await testWorld()
afterAll(opened.close)
const { world, owner, as } = opened
const desk = deskOf(opened)
const { ken } = desk

beforeAll(desk.settle)
afterEach(() =>
  sql`delete from thanks.covered; delete from thanks.acknowledgements; delete from thanks.wishes;
  delete from giving.soft_credits; delete from giving.refunds; delete from giving.gifts; delete from thanks.rules`.execute(
    owner,
  ),
)

const refs = async () => (await desk.waiting()).map(({ ref }) => ref)

describe('who waits', () => {
  test('nobody while no rule is set, and nobody for gifts before the first one', async () => {
    await desk.gift('2010-08-31', 'JPY 1000')
    await desk.gift('2010-09-01', 'JPY 2000', { giver: 'P-2' })
    expect(await refs()).toEqual([])
    expect(await countWaiting(world, ken, {})).toEqual({ hasRules: false, waiting: 0n, oldest: null, unsent: 0n })
    await desk.rule('USD 0', 'email')
    expect(await refs()).toEqual(['P-2'])
  })

  test('gifts of one giver wait together, since the oldest, each currency apart; the longest first', async () => {
    await desk.rule('JPY 0', 'email')
    await desk.gift('2011-03-01', 'JPY 1000')
    await desk.gift('2011-01-01', 'JPY 2000')
    await desk.gift('2011-02-01', 'USD 5.00')
    await desk.gift('2010-12-01', 'JPY 10', { giver: 'P-5' })
    const [first, second] = await desk.waiting()
    expect(first).toMatchObject({ ref: 'P-5', oldest: '2010-12-01', gifts: 1n })
    expect(second).toMatchObject({ ref: 'P-1', oldest: '2011-01-01', newest: '2011-03-01', gifts: 3n })
    expect(second?.sums).toEqual([
      { currency: 'JPY', amount: '3000' },
      { currency: 'USD', amount: '500' },
    ])
    expect(await countWaiting(world, ken, {})).toEqual({
      hasRules: true,
      waiting: 2n,
      oldest: '2010-12-01',
      unsent: 0n,
    })
  })

  test('not what is void, given back, a ticket, anonymous, or of nobody known', async () => {
    await desk.rule('JPY 0', 'email')
    const gone = await desk.gift('2011-01-01', 'JPY 1000')
    await voidGift(world, ken, { id: gone.id, why: 'twice' })
    const back = await desk.gift('2011-01-02', 'JPY 1000')
    await refundGift(world, ken, { id: back.id, amount: '1000', refundedOn: '2011-02-01', reason: 'asked for' })
    await desk.gift('2011-01-03', 'JPY 1000', { channel: 'ticket' })
    await desk.gift('2011-01-04', 'JPY 1000', { anonymous: 'yes' })
    await desk.gift('2011-01-05', 'JPY 1000', { giver: '' })
    expect(await refs()).toEqual([])
    const part = await desk.gift('2011-01-06', 'JPY 1000')
    await refundGift(world, ken, { id: part.id, amount: '400', refundedOn: '2011-02-01', reason: 'asked for' })
    expect((await desk.waiting())[0]?.sums).toEqual([{ currency: 'JPY', amount: '600' }])
  })

  test('who caused a gift is thanked, not who paid', async () => {
    await desk.rule('JPY 0', 'email')
    const { id } = await desk.gift('2011-01-01', 'JPY 1000', { giver: 'P-5' })
    await sql`insert into giving.soft_credits (gift_id, party_id) select ${id}, id from people.parties where ref = 'P-2'`.execute(
      owner,
    )
    expect(await refs()).toEqual(['P-2'])
    expect((await desk.look('P-2')).gifts).toHaveLength(1)
    expect((await desk.look('P-5')).gifts).toEqual([])
  })

  test('in pages by cursors, and by way and language', async () => {
    await desk.rule('JPY 0', 'email')
    for (const giver of ['P-1', 'P-2', 'P-3', 'P-4', 'P-5', 'P-6']) await desk.gift('2011-01-01', 'JPY 1', { giver })
    const first = await listWaiting(world, ken, { size: 4 })
    const second = await listWaiting(world, ken, { size: 4, after: first.next })
    expect([first.rows.length, second.rows.length, first.total, second.next]).toEqual([4, 2, 6n, undefined])
    expect(new Set([...first.rows, ...second.rows].map(({ ref }) => ref)).size).toBe(6)
    const by = async (ask: Parameters<typeof listWaiting>[2]) => (await desk.waiting(ask)).map(({ ref }) => ref).sort()
    expect(await by({ way: 'letter' })).toEqual(['P-2'])
    expect(await by({ way: 'unknown' })).toEqual(['P-4'])
    expect(await by({ language: 'ja' })).toEqual(['P-1', 'P-5'])
    expect(await by({ language: 'en', way: 'phone' })).toEqual(['P-3'])
  })
})

describe('how', () => {
  const how = async (giver: string) => {
    const { waiting } = await desk.look(giver)
    return [waiting?.meant, waiting?.way, waiting?.is_wish, waiting?.by_whom]
  }

  test('by the highest amount that a gift reaches on its day, and the strongest way of several gifts', async () => {
    await desk.rule('JPY 0', 'email')
    await desk.rule('JPY 10000', 'letter', { byWhom: 'the chair' })
    await desk.rule('JPY 10000', 'phone', { byWhom: 'the director', sinceOn: '2011-06-01' })
    await desk.gift('2011-01-01', 'JPY 9999')
    expect(await how('P-1')).toEqual(['email', 'email', false, null])
    await desk.gift('2011-01-02', 'JPY 10000')
    expect(await how('P-1')).toEqual(['letter', 'letter', false, 'the chair'])
    await desk.gift('2011-06-01', 'JPY 10000')
    // no telephone is known of them
    expect(await how('P-1')).toEqual(['phone', 'letter', false, 'the director'])
    await desk.gift('2011-01-02', 'USD 999999.00', { giver: 'P-2' })
    expect(await how('P-2')).toEqual(['email', 'letter', false, null])
  })

  test('a rule that is void holds no more', async () => {
    await desk.rule('JPY 0', 'email')
    const { id } = await desk.rule('JPY 100', 'letter')
    await desk.gift('2011-01-01', 'JPY 100')
    expect(await how('P-1')).toEqual(['letter', 'letter', false, null])
    await voidRule(world, ken, { id, why: 'misread' })
    expect(await how('P-1')).toEqual(['email', 'email', false, null])
    await expect(voidRule(world, ken, { id, why: 'again' })).rejects.toEqual(refused('thanks.rule-is-void'))
    await expect(desk.rule('JPY 0', 'phone')).rejects.toEqual(refused('thanks.rule-taken', 'sinceOn'))
    await expect(desk.rule('JPY -1', 'phone')).rejects.toEqual(refused('thanks.amount-below-zero', 'money.amount'))
  })

  test('the own wish comes first, the one said last, also of a record that was merged; who wants none does not wait', async () => {
    await desk.rule('JPY 0', 'letter', { byWhom: 'the chair' })
    await desk.gift('2011-01-01', 'JPY 100')
    await desk.wish('P-1', 'email', '2011-01-01')
    expect(await how('P-1')).toEqual(['email', 'email', true, null])
    const { id } = await desk.wish('P-1', 'none', '2011-02-01')
    await desk.wish('P-1', 'phone', '2010-12-01')
    expect(await refs()).toEqual([])
    expect((await desk.waiting({ way: 'none' })).map(({ ref }) => ref)).toEqual(['P-1'])
    await voidWish(world, ken, { id, why: 'misheard' })
    expect(await how('P-1')).toEqual(['email', 'email', true, null])
    await opened.csv(importParties, 'more.csv', 'ref,kind,name\nP-7,person,H. Yamada\n')
    await desk.wish('P-7', 'none', '2011-03-01')
    await mergeParties(world, desk.mina, { keep: 'P-1', other: 'P-7', why: 'the same' })
    expect(await refs()).toEqual([])
  })

  test('the language is their own of the four, else by country, else English, with the reason', async () => {
    await desk.rule('JPY 0', 'email')
    for (const giver of ['P-2', 'P-3', 'P-4', 'P-5', 'P-6']) await desk.gift('2011-01-01', 'JPY 1', { giver })
    const said = Object.fromEntries((await desk.waiting()).map((row) => [row.ref, [row.language, row.language_by]]))
    expect(said).toEqual({
      'P-2': ['ko', 'country'],
      'P-3': ['en', 'own'],
      'P-4': ['en', 'none'],
      'P-5': ['ja', 'country'],
      'P-6': ['zh', 'country'],
    })
  })

  test('what stands out: the first gift, a large one, a regular giver, after a pause; gifts of today are not before themselves', async () => {
    await desk.bound('JPY 50000')
    await desk.rule('JPY 0', 'email')
    const marks = async () => (await desk.waiting()).flatMap((row) => row.marks)
    const { id } = await desk.gift('2011-05-01', 'JPY 50000')
    expect(await marks()).toEqual(['first', 'large'])
    await desk.gift('2010-04-30', 'JPY 1')
    expect(await marks()).toEqual(['large', 'after-pause'])
    await voidGift(world, ken, { id, why: 'twice' })
    await desk.gift('2011-04-30', 'JPY 3000', { frequency: 'monthly' })
    expect(await marks()).toEqual(['regular'])
  })

  test('names and addresses are not for who may not look at people', async () => {
    await desk.rule('JPY 0', 'email')
    await desk.gift('2011-05-01', 'JPY 50000')
    const clerk = as.may(['thanks.list-waiting', 'thanks.get-giver'])
    const { rows } = await listWaiting(world, clerk, {})
    expect(rows.map(({ ref, name }) => [ref, name])).toEqual([['P-1', null]])
    expect(JSON.stringify(await getGiver(world, clerk, { giver: 'P-1' }), (_, v) => String(v))).not.toContain('hanako')
    await expect(listWaiting(world, as('editor'), {})).rejects.toThrow()
  })
})
