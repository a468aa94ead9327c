import { afterAll, beforeAll, expect, test } from 'vitest'
import { createActivity } from '#modules/activities/commands/create-activity.ts'
import { importEvents } from '#modules/events/imports/events.ts'
import { importGifts } from '#modules/events/imports/gifts.ts'
import { importTickets } from '#modules/events/imports/tickets.ts'
import { getEvent } from '#modules/events/queries/get-event.ts'
import { listEvents } from '#modules/events/queries/list-events.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { concert } from '../activities/log.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const desk = deskOf(world, ken)

const header =
  'ref,date,kind,state,why,activity,capacity,expected,expected_qualifier,came,came_qualifier,goal_amount,goal_currency,goal,name_en'
const events = (...lines: string[]) => csv(importEvents, 'e.csv', [header, ...lines, ''].join('\n'))
const tickets = (...lines: string[]) =>
  csv(importTickets, 't.csv', ['ref,event,price,currency,sold,name_en', ...lines, ''].join('\n'))
const gifts = (...lines: string[]) => csv(importGifts, 'g.csv', ['gift,event,role', ...lines, ''].join('\n'))
const read = async (ref: string) => {
  const row = (await listEvents(world, ken, {})).rows.find((one) => one.ref === ref)
  return getEvent(world, ken, { id: row?.id ?? '' })
}

beforeAll(async () => {
  await desk.fund()
  await createActivity(world, as('editor'), concert({ ref: 'A-1' }))
  await desk.gift('TK', 'JPY 6000', 'ticket')
  await desk.gift('C-1', 'JPY 500')
  const { id } = await desk.gift('C-void', 'JPY 500')
  await voidGift(world, ken, { id, why: 'entered twice' })
})

test('events come in once with what came of them, in the words of any language', async () => {
  const lines = [
    'EV-1,2010-11-03,コンサート,開催済み,,A-1,100,70,약,80,more than,,,達成,Concert',
    'EV-2,2011-05,bazaar,cancelled,rain,,,,,,,,,,Bazaar',
    'EV-3,2011-12,talk,planned,,,,20,,,,500.00,USD,,Talk',
    'EV-4,2011-06,other,held,,,,,,0,,,,,Nobody',
  ]
  expect(await events(...lines)).toMatchObject({ added: 4n })
  expect(await events(...lines)).toMatchObject({ added: 0n, known: 4n, differing: 0n })
  expect(await read('EV-1')).toMatchObject({
    ...{ kind: 'concert', state: 'held', capacity: 100n, expected: 70n, expected_qualifier: 'about' },
    ...{ came: 80n, came_qualifier: 'over', goal: 'reached', activity: { ref: 'A-1' }, goal_amount: null },
  })
  expect(await read('EV-2')).toMatchObject({ states: [{ state: 'cancelled', reason: 'rain' }], came: null })
  expect(await read('EV-3')).toMatchObject({ goal: 'unknown', goal_amount: 50_000n, goal_currency: 'USD' })
  expect(await read('EV-4')).toMatchObject({ came: 0n, came_qualifier: 'exact', expected: null })
  expect(await events('EV-4,2011-06,other,held,,,,,,3,,,,,Nobody')).toMatchObject({ differing: 1n })
})

test.each([
  ['no reason to cancel', 'EV-9,2010,talk,cancelled,,,,,,,,,,,X', 'events.reason-needed'],
  ['a day to come', 'EV-9,2011-10,talk,held,,,,,,,,,,,X', 'dates.not-come-yet'],
  ['people before it was held', 'EV-9,2010,talk,planned,,,,,,5,,,,,X', 'events.not-held'],
  ['a goal both told and known', 'EV-9,2010,talk,held,,,,,,,,500,JPY,reached,X', 'events.goal-computed'],
  ['a goal of nothing', 'EV-9,2010,talk,held,,,,,,,,0,JPY,,X', 'events.amount-not-above-zero'],
  ['an unknown activity', 'EV-9,2010,talk,held,,A-none,,,,,,,,,X', 'events.unknown-activity'],
  ['a capacity of nothing', 'EV-9,2010,talk,held,,,0,,,,,,,,X', 'events.capacity-not-above-zero'],
  ['no name', 'EV-9,2010,talk,held,,,,,,,,,,,', 'events.name-needed'],
])('refuses an event with %s', async (_, line, code) => {
  await expect(events(line)).rejects.toMatchObject({ problems: [{ code, place: { line: 2 } }] })
})

test('tickets come in once, none sold told from unknown, and never more than the place holds', async () => {
  const lines = ['ET-1,EV-1,3000,JPY,60,Admission', 'ET-2,EV-1,0,JPY,0,Children', 'ET-3,EV-4,5.50,USD,,Admission']
  expect(await tickets(...lines)).toMatchObject({ added: 3n })
  expect(await tickets(...lines)).toMatchObject({ added: 0n, known: 3n, differing: 0n })
  expect((await read('EV-1')).tickets.map(({ price, sold }) => [price, sold])).toEqual([
    [3000n, 60n],
    [0n, 0n],
  ])
  await expect(tickets('ET-4,EV-1,3000,JPY,20,More', 'ET-5,EV-1,3000,JPY,21,More')).rejects.toMatchObject({
    problems: [{ code: 'events.sold-above-capacity' }, { code: 'events.sold-above-capacity' }],
  })
  expect((await read('EV-1')).tickets).toHaveLength(2)
  await expect(tickets('ET-6,EV-none,1,JPY,,X')).rejects.toMatchObject({ problems: [{ code: 'events.unknown-event' }] })
  await expect(tickets('ET-6,EV-1,-1,JPY,,X')).rejects.toMatchObject({
    problems: [{ code: 'events.price-below-zero' }],
  })
})

test('links of gifts come in once, and a gift stays with its event', async () => {
  expect(await gifts('TK,EV-1,入場料', 'C-1,EV-1,extra')).toMatchObject({ added: 2n })
  expect(await gifts('TK,EV-1,ticket', 'C-1,EV-1,extra')).toMatchObject({ added: 0n, known: 2n, differing: 0n })
  expect(await gifts('C-1,EV-4,extra')).toMatchObject({ added: 0n, known: 1n, differing: 1n })
  expect((await read('EV-1')).gifts?.map(({ ref, role }) => [ref, role])).toEqual([
    ['TK', 'ticket'],
    ['C-1', 'extra'],
  ])
})

test.each([
  ['no such gift', 'G-none,EV-1,extra', 'events.unknown-gift'],
  ['a void gift', 'C-void,EV-1,extra', 'events.unknown-gift'],
  ['no such event', 'C-1,EV-none,extra', 'events.unknown-event'],
  ['cash for tickets', 'C-1,EV-1,ticket', 'events.not-ticket-money'],
  ['ticket money for more', 'TK,EV-1,extra', 'events.is-ticket-money'],
])('refuses a link with %s', async (_, line, code) => {
  await expect(gifts(line)).rejects.toMatchObject({ problems: [{ code, place: { line: 2 } }] })
})
