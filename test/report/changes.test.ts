import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cancelActivity } from '#modules/activities/commands/cancel-activity.ts'
import { correctActivity } from '#modules/activities/commands/correct-activity.ts'
import { planAgain } from '#modules/activities/commands/plan-again.ts'
import { restoreActivity, voidActivity } from '#modules/activities/commands/void-activity.ts'
import { closeSite, reopenSite } from '#modules/aid/commands/close-site.ts'
import { correctMovement } from '#modules/aid/commands/correct-movement.ts'
import { restoreMovement, voidMovement } from '#modules/aid/commands/void-movement.ts'
import { correctGift } from '#modules/giving/commands/correct-gift.ts'
import { restoreGift, voidGift } from '#modules/giving/commands/void-gift.ts'
import { correctCount } from '#modules/operations/commands/correct-count.ts'
import { restoreCount, voidCount } from '#modules/operations/commands/void-count.ts'
import { concert } from '../activities/log.ts'
import { reached } from '../operations/people.ts'
import { testWorld } from '../world.ts'
import { allCells, recordYear } from './year.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const mina = as('director')
const why = 'it was written down wrong'
let made: Awaited<ReturnType<typeof recordYear>>

beforeAll(async () => {
  made = await recordYear(world)
})

/** What an act did to every cell of every year: `{ 'FY2010 giving.gifts': '4 gift → 3 gift' }`. */
async function changesBy(act: () => Promise<unknown>): Promise<Record<string, string>> {
  const before = await allCells(world)
  await act()
  const after = await allCells(world)
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return Object.fromEntries(
    keys.flatMap((key) => (before[key] === after[key] ? [] : [[key, `${before[key] ?? '–'} → ${after[key] ?? '–'}`]])),
  )
}

const turned = (changes: Record<string, string>) =>
  Object.fromEntries(Object.entries(changes).map(([key, text]) => [key, text.split(' → ').reverse().join(' → ')]))

describe('one act changes the cells that depend on the record, and no other: ', () => {
  test('correcting how much was handed over', async () => {
    const correct = (quantity: string) =>
      correctMovement(world, mina, {
        id: made.handedOver,
        date: '2010-11-03',
        scope: 'mission',
        quantities: [quantity],
        why,
      })
    const changes = await changesBy(() => correct('9'))
    expect(changes).toEqual({
      'FY2010 aid.handed-over item=rice': '16.5 kg → 15.5 kg',
      'FY2010 aid.handed-over item=rice month=2010-11': '12.5 kg → 11.5 kg',
      'FY2010 aid.handed-over item=rice scope=mission': '12.5 kg → 11.5 kg',
      'FY2010 aid.stock item=rice': '97.5 kg → 98.5 kg',
      'FY2010 aid.stock item=rice site=S-1': '97.5 kg → 98.5 kg',
      'FY2011 aid.stock item=rice': '97.5 kg → 98.5 kg',
      'FY2011 aid.stock item=rice site=S-1': '97.5 kg → 98.5 kg',
    })
    expect(await changesBy(() => correct('10'))).toEqual(turned(changes))
  })

  test('voiding a movement, and restoring it', async () => {
    const changes = await changesBy(() => voidMovement(world, mina, { id: made.handedOver, why }))
    expect(changes).toEqual({
      'FY2010 aid.handed-over item=rice': '16.5 kg → 6.5 kg',
      'FY2010 aid.handed-over item=rice month=2010-11': '12.5 kg → 2.5 kg',
      'FY2010 aid.handed-over item=rice scope=mission': '12.5 kg → 2.5 kg',
      'FY2010 aid.stock item=rice': '97.5 kg → 107.5 kg',
      'FY2010 aid.stock item=rice site=S-1': '97.5 kg → 107.5 kg',
      'FY2011 aid.stock item=rice': '97.5 kg → 107.5 kg',
      'FY2011 aid.stock item=rice site=S-1': '97.5 kg → 107.5 kg',
    })
    expect(await changesBy(() => restoreMovement(world, mina, { id: made.handedOver, why }))).toEqual(turned(changes))
  })

  test('correcting a gift, voiding it, and restoring it', async () => {
    const given = { receivedOn: '2010-09-01', channel: 'paypal', fund: 'general' }
    const correct = (amount: string, receivedOn = given.receivedOn) =>
      correctGift(world, mina, { id: made.gift, ...given, receivedOn, money: { amount, currency: 'USD' }, why })
    expect(await changesBy(() => correct('50.01'))).toEqual({
      'FY2010 giving.gift-sum channel=paypal currency=USD': '50.05 USD → 50.06 USD',
      'FY2010 giving.gift-sum currency=USD': '50.05 USD → 50.06 USD',
      'FY2010 giving.gift-sum currency=USD fund=general': '50.05 USD → 50.06 USD',
      'FY2010 giving.gift-sum currency=USD month=2010-09': '50.05 USD → 50.06 USD',
    })
    await correct('50.00')
    const moved = await changesBy(() => correct('50.00', '2010-08-31'))
    expect(new Set(Object.keys(moved).map((key) => key.slice(0, 6)))).toEqual(new Set(['FY2009', 'FY2010']))
    expect(moved).toMatchObject({
      'FY2009 giving.gifts': '1 gift → 2 gift',
      'FY2010 giving.gifts': '4 gift → 3 gift',
      'FY2009 giving.gift-sum currency=USD': '8.00 USD → 58.00 USD',
      'FY2010 giving.gift-sum currency=USD': '50.05 USD → 0.05 USD',
    })
    expect(await changesBy(() => correct('50.00'))).toEqual(turned(moved))
    const gone = await changesBy(() => voidGift(world, mina, { id: made.gift, why }))
    expect(Object.keys(gone).every((key) => /^FY2010 giving\.(gifts|gift-sum)/.test(key))).toBe(true)
    expect(gone).toMatchObject({ 'FY2010 giving.gifts month=2010-09': '2 gift → 1 gift' })
    expect(await changesBy(() => restoreGift(world, mina, { id: made.gift, why }))).toEqual(turned(gone))
  })

  test('correcting a count of people, voiding it, and restoring it', async () => {
    const correct = (number: string) =>
      correctCount(world, mina, { id: made.count, ...reached({ operation: 'Tiger-2', number }), why })
    expect(await changesBy(() => correct('1'))).toEqual({
      'FY2010 operations.reached-safety': '5 person → 4 person',
      'FY2010 operations.reached-safety month=2011-01': '2 person → 1 person',
      'FY2010 operations.reached-safety operation=Tiger-2': '2 person → 1 person',
    })
    await correct('2')
    const gone = await changesBy(() => voidCount(world, mina, { id: made.count, why }))
    expect(gone).toEqual({
      'FY2010 operations.reached-safety': '5 person → 3 person',
      'FY2010 operations.reached-safety month=2011-01': '2 person → –',
      'FY2010 operations.reached-safety operation=Tiger-2': '2 person → –',
    })
    expect(await changesBy(() => restoreCount(world, mina, { id: made.count, why }))).toEqual(turned(gone))
  })

  test('correcting an activity to another year, cancelling it, voiding it, and restoring it', async () => {
    const correct = (date: string) => correctActivity(world, mina, { id: made.activity, ...concert({ date }), why })
    const moved = await changesBy(() => correct('2011-09-03'))
    expect(moved).toEqual({
      'FY2010 activities.held': '2 activity → 1 activity',
      'FY2010 activities.held kind=event': '1 activity → –',
      'FY2010 activities.held kind=event month=2010-11': '1 activity → –',
      'FY2010 activities.held month=2010-11': '1 activity → –',
      'FY2011 activities.held': 'no record → 1 activity',
      'FY2011 activities.held kind=event': '– → 1 activity',
      'FY2011 activities.held kind=event month=2011-09': '– → 1 activity',
      'FY2011 activities.held month=2011-09': '– → 1 activity',
    })
    expect(await changesBy(() => correct('2010-11-03'))).toEqual(turned(moved))
    const gone = await changesBy(() => voidActivity(world, mina, { id: made.activity, why }))
    expect(Object.keys(gone).sort()).toEqual(Object.keys(moved).filter((key) => key.startsWith('FY2010')))
    expect(await changesBy(() => restoreActivity(world, mina, { id: made.activity, why }))).toEqual(turned(gone))
    const planned = await changesBy(() => planAgain(world, mina, { id: made.activity, why }))
    expect(planned).toEqual(gone)
    const cancelled = () => cancelActivity(world, mina, { id: made.activity, cancelledBy: 'weather' })
    expect(await changesBy(cancelled)).toEqual({})
  })

  test('closing a site, and opening it again', async () => {
    const closing = { id: made.emptySite, date: '2011-07-01', reason: 'forced' as const }
    const changes = await changesBy(() => closeSite(world, mina, closing))
    expect(changes).toEqual({
      'FY2010 aid.sites-closed': 'no record → 1 site',
      'FY2010 aid.sites-closed reason=forced': '– → 1 site',
    })
    expect(await changesBy(() => reopenSite(world, mina, { id: made.emptySite, why }))).toEqual(turned(changes))
  })
})
