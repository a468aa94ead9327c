import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActivity } from '#modules/activities/commands/create-activity.ts'
import { correctEvent } from '#modules/events/commands/correct-event.ts'
import { correctTicket } from '#modules/events/commands/correct-ticket.ts'
import { unlinkGift } from '#modules/events/commands/link-gift.ts'
import { recordOutcome } from '#modules/events/commands/record-outcome.ts'
import { setEventState } from '#modules/events/commands/set-event-state.ts'
import { restoreEvent, voidEvent } from '#modules/events/commands/void-event.ts'
import { restoreTicket, voidTicket } from '#modules/events/commands/void-ticket.ts'
import { getEvent } from '#modules/events/queries/get-event.ts'
import { getTicket } from '#modules/events/queries/get-ticket.ts'
import { listEvents } from '#modules/events/queries/list-events.ts'
import { searchEvents } from '#modules/events/queries/search-events.ts'
import { stateOfEvents } from '#modules/events/queries/tasks.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { concert } from '../activities/log.ts'
import { linksIn, signIn } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { deskOf, evening, moneyOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const desk = deskOf(world, ken)
const why = 'read the notes again'
const read = (id: string) => getEvent(world, ken, { id })

beforeAll(async () => {
  await desk.fund()
  await createActivity(world, as('editor'), concert({ ref: 'A-1' }))
})

describe('an event', () => {
  test('keeps what was expected and who came apart, as exactly as they were told', async () => {
    const { id, ref } = await desk.hold({
      ...{ expected: '70', expectedQualifier: 'about', expectedPrinted: 'around 70', activity: 'A-1' },
    })
    expect(ref).toMatch(/^EV-2010-\d{4}$/)
    await recordOutcome(world, ken, { id, came: '80', cameQualifier: 'over' })
    expect(await read(id)).toMatchObject({
      ...{ expected: 70n, expected_qualifier: 'about', expected_printed: 'around 70' },
      ...{ came: 80n, came_qualifier: 'over', activity: { ref: 'A-1' }, goal: null, versions: [] },
    })
  })

  test('to which nobody came is zero, and one of which nobody knows is not', async () => {
    const { id } = await desk.hold()
    expect(await read(id)).toMatchObject({ came: null, came_qualifier: null })
    await desk.count(id, '0')
    expect(await read(id)).toMatchObject({ came: 0n, came_qualifier: 'exact' })
    await expect(desk.count(id, '5')).rejects.toMatchObject({ code: 'events.reason-needed', field: 'why' })
    await desk.count(id, '', 'exact', why)
    expect(await read(id)).toMatchObject({ came: null, versions: [{ change: 'corrected', before: { came: 0 } }] })
  })

  test('is not held before its day, nor has it come to anything before it is held', async () => {
    await expect(desk.hold({ date: '2011-10' })).rejects.toMatchObject({ code: 'dates.not-come-yet', field: 'date' })
    const { id } = await desk.hold({ date: '2011-10', state: 'planned', expected: '40' })
    await expect(setEventState(world, ken, { id, state: 'held' })).rejects.toMatchObject({ code: 'dates.not-come-yet' })
    await expect(desk.count(id, '5')).rejects.toMatchObject({ code: 'events.not-held' })
    await expect(setEventState(world, ken, { id, state: 'cancelled' })).rejects.toMatchObject({
      code: 'events.reason-needed',
    })
    await setEventState(world, ken, { id, state: 'cancelled', why: 'the hall was closed' })
    expect((await read(id)).states.map(({ state, reason }) => [state, reason])).toEqual([
      ['cancelled', 'the hall was closed'],
      ['planned', null],
    ])
  })

  test.each([
    [{ names: {} }, 'events.name-needed', 'names'],
    [{ kind: 'party' }, 'input.not-one-of', 'kind'],
    [{ activity: 'A-none' }, 'events.unknown-activity', 'activity'],
    [{ capacity: '0' }, 'events.capacity-not-above-zero', 'capacity'],
    [{ expected: '-1' }, 'numbers.negative', 'expected'],
    [{ goal: moneyOf('JPY 0') }, 'events.amount-not-above-zero', 'goal.amount'],
    [{ goal: moneyOf('XXX 5') }, 'events.unknown-currency', 'goal.currency'],
  ])('with %j is refused', async (given, code, field) => {
    await expect(desk.hold(given as never)).rejects.toMatchObject({ code, field })
  })

  test('a currency beside an empty amount is no goal', async () => {
    const { id } = await desk.hold({ goal: { amount: '', currency: 'JPY' } })
    expect(await read(id)).toMatchObject({ goal_amount: null, goal_currency: null })
  })

  test('is corrected with its version kept, voided and restored', async () => {
    const { id } = await desk.hold({ place: 'Tokyo' })
    await correctEvent(world, ken, { ...evening({ place: 'Osaka' }), id, why })
    await voidEvent(world, ken, { id, why })
    await expect(correctEvent(world, ken, { ...evening(), id, why })).rejects.toMatchObject({
      code: 'events.event-is-void',
    })
    await restoreEvent(world, ken, { id, why })
    const { versions, place } = await read(id)
    expect(place).toBe('Osaka')
    expect(versions.map(({ change, before }) => [change, before.place])).toEqual([
      ['restored', 'Osaka'],
      ['voided', 'Osaka'],
      ['corrected', 'Tokyo'],
    ])
  })

  test('is found by name and listed by kind and state', async () => {
    await desk.hold({ ref: 'EV-x', kind: 'bazaar', names: { ko: '봄 바자회' }, date: '2011-04' })
    expect((await listEvents(world, ken, { kind: 'bazaar' })).rows.map(({ ref }) => ref)).toEqual(['EV-x'])
    expect((await listEvents(world, ken, { kind: 'bazaar', state: 'planned' })).rows).toEqual([])
    expect(await searchEvents(world, ken, { text: '바자회', most: 5 })).toMatchObject([{ label: '봄 바자회' }])
    await expect(desk.hold({ ref: 'EV-x' })).rejects.toMatchObject({ code: 'events.ref-taken' })
  })
})

describe('tickets', () => {
  test('tell free from unknown, and none sold from unknown', async () => {
    const { id } = await desk.hold()
    await desk.sell(id, 'JPY 0')
    await desk.sell(id, 'JPY 3000', '0')
    expect((await read(id)).tickets.map(({ price, sold }) => [price, sold])).toEqual([
      [0n, null],
      [3000n, 0n],
    ])
    await expect(desk.sell(id, 'JPY -1')).rejects.toMatchObject({ code: 'events.price-below-zero' })
    await expect(desk.sell(id, 'JPY 1.5')).rejects.toMatchObject({ code: 'money.too-many-decimals' })
  })

  test('are never sold beyond the capacity, whichever way it is tried', async () => {
    const { id } = await desk.hold({ capacity: '100' })
    const first = await desk.sell(id, 'JPY 3000', '60')
    const second = await desk.sell(id, 'JPY 1500', '40')
    const refused = { code: 'events.sold-above-capacity' }
    await expect(desk.sell(id, 'JPY 500', '1')).rejects.toMatchObject({ ...refused, values: { sold: 101n } })
    const change = { names: { en: 'Admission' }, price: moneyOf('JPY 1500'), why }
    await expect(correctTicket(world, ken, { id: second.id, ...change, sold: '41' })).rejects.toMatchObject(refused)
    await expect(correctEvent(world, ken, { ...evening({ capacity: '99' }), id, why })).rejects.toMatchObject({
      ...refused,
      field: 'capacity',
    })
    await voidTicket(world, ken, { id: first.id, why })
    await correctTicket(world, ken, { id: second.id, ...change, sold: '41' })
    await expect(restoreTicket(world, ken, { id: first.id, why })).rejects.toMatchObject(refused)
    expect((await getTicket(world, ken, { id: second.id })).versions).toMatchObject([{ before: { sold: 40 } }])
  })
})

describe('gifts of an event', () => {
  test('belong to one event, as ticket money or as what was given beyond', async () => {
    const { id } = await desk.hold()
    await desk.sell(id, 'JPY 3000', '2')
    await desk.gift('T-1', 'JPY 6000', 'ticket')
    await desk.gift('C-1', 'JPY 500')
    await desk.gift('C-2', 'USD 10.00')
    await expect(desk.link(id, 'T-1', 'extra')).rejects.toMatchObject({ code: 'events.is-ticket-money', field: 'role' })
    await expect(desk.link(id, 'C-1', 'ticket')).rejects.toMatchObject({ code: 'events.not-ticket-money' })
    await expect(desk.link(id, 'C-none')).rejects.toMatchObject({ code: 'events.unknown-gift', field: 'gift' })
    await desk.link(id, 'T-1', 'ticket')
    await desk.link(id, 'C-1')
    await desk.link(id, 'C-2')
    const other = await desk.hold()
    await expect(desk.link(other.id, 'C-1')).rejects.toMatchObject({ code: 'events.gift-linked' })
    expect((await read(id)).money).toEqual([
      { currency: 'JPY', priced: 6000n, ticket: 6000n, extra: 500n },
      { currency: 'USD', priced: null, ticket: null, extra: 1000n },
    ])
    await expect(voidEvent(world, ken, { id, why })).rejects.toMatchObject({ code: 'events.void-event.in-use' })
    await unlinkGift(world, ken, { id, gift: 'C-1' })
    await expect(unlinkGift(world, ken, { id, gift: 'C-1' })).rejects.toMatchObject({ code: 'events.gift-not-linked' })
    await desk.link(other.id, 'C-1')
  })

  test('are told one by one only to who may list gifts', async () => {
    const { id } = await desk.hold()
    await desk.gift('C-3', 'JPY 700')
    await desk.link(id, 'C-3')
    expect((await read(id)).gifts).toMatchObject([{ ref: 'C-3', amount: 700n, role: 'extra' }])
    const editor = await getEvent(world, as('editor'), { id })
    expect(editor.gifts).toBeNull()
    expect(editor.money).toMatchObject([{ currency: 'JPY', extra: 700n }])
  })
})

describe('a goal', () => {
  test('of a known amount is computed from the gifts in its currency that count', async () => {
    const { id } = await desk.hold({ goal: moneyOf('JPY 1000') })
    expect(await desk.goalOf(id)).toBe('unknown')
    await desk.gift('G-usd', 'USD 5000.00')
    await desk.link(id, 'G-usd')
    expect(await desk.goalOf(id)).toBe('unknown')
    await desk.gift('G-1', 'JPY 999')
    await desk.link(id, 'G-1')
    expect(await desk.goalOf(id)).toBe('not-reached')
    const { id: gift } = await desk.gift('G-2', 'JPY 1')
    await desk.link(id, 'G-2')
    expect(await desk.goalOf(id)).toBe('reached')
    await voidGift(world, ken, { id: gift, why })
    expect(await desk.goalOf(id)).toBe('not-reached')
    await expect(recordOutcome(world, ken, { id, goalTold: 'reached' })).rejects.toMatchObject({
      code: 'events.goal-computed',
      field: 'goalTold',
    })
  })

  test('of an unknown amount is as it was told, until the amount is known', async () => {
    const { id } = await desk.hold()
    await recordOutcome(world, ken, { id, goalTold: 'reached' })
    expect(await desk.goalOf(id)).toBe('reached')
    await correctEvent(world, ken, { ...evening({ goal: moneyOf('JPY 5000') }), id, why })
    expect(await desk.goalOf(id)).toBe('unknown')
  })
})

test('the home page hears of planned events that are over and of held ones without a count', async () => {
  const before = await stateOfEvents(owner, '2011-09-05')
  await desk.hold({ state: 'planned', date: '2011-09-04' })
  await desk.hold()
  const after = await stateOfEvents(owner, '2011-09-05')
  expect([after.any, after.over - before.over, after.uncounted - before.uncounted]).toEqual([true, 1n, 1n])
})

test('the page of an event leads to its acts, warns of a full house, and tells the money by currency', async () => {
  const treasurer = await signIn(staffApplication(world, reach), world, 'treasurer')
  const added = await treasurer.post('/events/create', [
    ...([
      ['date', '3 Nov 2010'],
      ['kind', 'concert'],
      ['state', 'held'],
      ['names.en', 'Winter concert'],
      ['capacity', '80'],
      ['expected', '70'],
      ['expectedQualifier', 'about'],
      ['goal.amount', ''],
      ['goal.currency', 'JPY'],
    ] as const),
  ])
  const here = (added.headers.get('location') ?? '').replace(/\?.*/, '')
  expect(here).toMatch(/^\/events\/[0-9a-f-]{36}$/)
  const text = async () => (await treasurer.get(here)).text()
  expect(linksIn(await text())).toEqual(
    expect.arrayContaining(
      ['correct', 'set-state', 'record-outcome', 'add-ticket', 'link-gift'].map((a) => `${here}/${a}`),
    ),
  )
  expect(await text()).toContain('about 70 people')
  await treasurer.post(`${here}/record-outcome`, [
    ['came', '80'],
    ['cameQualifier', 'over'],
    ['goalTold', 'reached'],
  ])
  await treasurer.post(`${here}/add-ticket`, [
    ['names.en', 'Admission'],
    ['price.amount', '3000'],
    ['price.currency', 'JPY'],
    ['sold', '80'],
  ])
  const html = await text()
  for (const said of ['more than 80 people', 'Check both numbers', 'JPY 240,000', 'its amount is not known'])
    expect(html).toContain(said)
  const refused = await treasurer.post(`${here}/add-ticket`, [
    ['names.en', 'Late'],
    ['price.amount', '3000'],
    ['price.currency', 'JPY'],
    ['sold', '1'],
  ])
  expect(refused.status).toBe(422)
  expect(await refused.text()).toContain('81 tickets would be sold')
})
