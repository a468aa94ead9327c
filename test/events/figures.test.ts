import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordOutcome } from '#modules/events/commands/record-outcome.ts'
import { setEventState } from '#modules/events/commands/set-event-state.ts'
import { voidEvent } from '#modules/events/commands/void-event.ts'
import { voidTicket } from '#modules/events/commands/void-ticket.ts'
import { eventsFigures, latestEventsDay } from '#modules/events/face.ts'
import { voidGift } from '#modules/giving/commands/void-gift.ts'
import { cellKey, type Dimensions } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { deskOf, moneyOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const desk = deskOf(world, ken)
const why = 'told twice'
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }

const figure = (name: string) => eventsFigures.find((one) => one.name === name) ?? expect.fail(`no figure ${name}`)

/** The cells of a figure: `{ 'events.came event=E-1': 'over 80 person' }`. */
async function cellsOf(name: string, period = year): Promise<Record<string, string>> {
  const cells = await figure(name).cells(owner, period)
  return Object.fromEntries(
    cells.map(({ dimensions, value, unit, qualifier }) => [
      cellKey(name, dimensions).slice(name.length + 1),
      `${qualifier === 'exact' ? '' : `${qualifier} `}${value} ${unit}`,
    ]),
  )
}

const allCells = async () =>
  Object.assign(
    {},
    ...(await Promise.all(
      eventsFigures.map(async ({ name }) =>
        Object.fromEntries(Object.entries(await cellsOf(name)).map(([key, value]) => [`${name} ${key}`, value])),
      ),
    )),
  ) as Record<string, string>

async function evidenceOf(name: string, dimensions: Dimensions, size = 1) {
  const rows = []
  for (let after: string | null = null; ; ) {
    const page = await figure(name).records(owner, year, dimensions, { after, size })
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

let concert = ''
let extra = ''
beforeAll(async () => {
  await desk.fund()
  concert = (await desk.hold({ ref: 'E-1', expected: '70', expectedQualifier: 'about' })).id
  await recordOutcome(world, ken, { id: concert, came: '80', cameQualifier: 'over', goalTold: 'reached' })
  await desk.sell(concert, 'JPY 3000', '60', 'T-1')
  await desk.sell(concert, 'USD 30.00', '', 'T-2')
  await desk.gift('TK', 'JPY 180000', 'ticket')
  await desk.link(concert, 'TK', 'ticket')
  extra = (await desk.gift('X-1', 'JPY 5000')).id
  await desk.gift('X-2', 'USD 20.00')
  for (const ref of ['X-1', 'X-2']) await desk.link(concert, ref)
  const talk = await desk.hold({ ref: 'E-2', kind: 'talk', date: '2011-05', expected: '30', goal: moneyOf('JPY 9000') })
  await desk.count(talk.id, '0')
  await desk.sell(talk.id, 'JPY 0', '0', 'T-3')
  await desk.gift('X-3', 'JPY 1000')
  await desk.link(talk.id, 'X-3')
  await desk.hold({ ref: 'E-3', date: '2010', expected: '999' })
  await desk.hold({ ref: 'E-4', date: '2011-08-01', state: 'planned', expected: '50', expectedQualifier: 'at-least' })
})

test('held events count that lie wholly in the period', async () => {
  expect(await cellsOf('events.held')).toEqual({
    ...{ '': '2 event', 'kind=concert': '1 event', 'kind=talk': '1 event' },
    ...{ 'month=2010-11': '1 event', 'month=2011-05': '1 event' },
  })
  expect(await latestEventsDay(owner)).toBe('2011-05-31')
})

test('expected people are those of planned and held events, and a sum is as exact as it can be', async () => {
  expect(await cellsOf('events.expected')).toEqual({
    ...{ '': 'about 150 person', 'event=E-1': 'about 70 person', 'event=E-2': '30 person' },
    'event=E-4': 'at-least 50 person',
  })
  expect(figure('events.expected').nature).toBe('planned')
})

test('people who came are told as exactly as is known, and nobody is zero', async () => {
  expect(await cellsOf('events.came')).toEqual({
    ...{ '': 'over 80 person', 'event=E-1': 'over 80 person', 'event=E-2': '0 person' },
  })
})

test('prices stand each for itself, and tickets sold are counted where it is known', async () => {
  expect(await cellsOf('events.price')).toEqual({
    'currency=JPY event=E-1 ticket=T-1': '3000 JPY',
    'currency=JPY event=E-2 ticket=T-3': '0 JPY',
    'currency=USD event=E-1 ticket=T-2': '3000 USD',
  })
  expect(await cellsOf('events.tickets-sold')).toEqual({
    ...{ '': '60 ticket', 'event=E-1': '60 ticket', 'event=E-1 ticket=T-1': '60 ticket' },
    ...{ 'event=E-2': '0 ticket', 'event=E-2 ticket=T-3': '0 ticket' },
  })
})

test('gifts beyond tickets are counted, and summed by currency alone', async () => {
  expect(await cellsOf('events.extra-gifts')).toEqual({ '': '3 gift', 'event=E-1': '2 gift', 'event=E-2': '1 gift' })
  expect(await cellsOf('events.extra-sum')).toEqual({
    ...{ 'currency=JPY': '6000 JPY', 'currency=JPY event=E-1': '5000 JPY', 'currency=JPY event=E-2': '1000 JPY' },
    ...{ 'currency=USD': '2000 USD', 'currency=USD event=E-1': '2000 USD' },
  })
})

test('a goal that was missed is zero with its event behind it, and one that is not known is nothing', async () => {
  expect(await cellsOf('events.goals-reached')).toEqual({
    '': '1 event',
    'event=E-1': '1 event',
    'event=E-2': '0 event',
  })
  expect(await evidenceOf('events.goals-reached', { event: 'E-2' })).toMatchObject([{ label: 'E-2', value: 0n }])
})

test('every cell has the records that make it up, page by page', async () => {
  for (const { name, cells, breakdowns } of eventsFigures) {
    const offered = breakdowns.map((names) => names.join(' '))
    for (const { dimensions, value, unit } of await cells(owner, year)) {
      expect(offered).toContain(Object.keys(dimensions).join(' '))
      const rows = await evidenceOf(name, dimensions)
      const sum = rows.reduce((total, row) => total + row.value, 0n)
      expect([cellKey(name, dimensions), sum, rows.every((row) => row.unit === unit)]).toEqual([
        cellKey(name, dimensions),
        value,
        true,
      ])
      expect(rows.length).toBeGreaterThan(0)
    }
  }
  expect(await evidenceOf('events.held', { item: 'rice' })).toEqual([])
})

test('a year without records has no cell at all', async () => {
  const empty = { start: '1999-09-01', end: '2000-08-31', label: '1999' }
  for (const { name } of eventsFigures) expect(await cellsOf(name, empty)).toEqual({})
})

test('a change of a record changes just the cells that depend on it', async () => {
  const changed = async (act: () => Promise<unknown>) => {
    const before = await allCells()
    await act()
    const after = await allCells()
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((key) => before[key] !== after[key])
      .sort()
  }
  expect(await changed(() => voidGift(world, ken, { id: extra, why }))).toEqual([
    ...['events.extra-gifts ', 'events.extra-gifts event=E-1', 'events.extra-sum currency=JPY'],
    'events.extra-sum currency=JPY event=E-1',
  ])
  const { id } = await desk.hold({ ref: 'E-5', date: '2010-12-01' })
  const ticket = await desk.sell(id, 'JPY 100', '7', 'T-5')
  expect(await changed(() => voidTicket(world, ken, { id: ticket.id, why }))).toEqual([
    ...['events.price currency=JPY event=E-5 ticket=T-5', 'events.tickets-sold ', 'events.tickets-sold event=E-5'],
    'events.tickets-sold event=E-5 ticket=T-5',
  ])
  expect(await changed(() => voidEvent(world, ken, { id, why }))).toEqual([
    ...['events.held ', 'events.held kind=concert', 'events.held month=2010-12'],
  ])
  const planned = await changed(() => setEventState(world, ken, { id: concert, state: 'planned', why }))
  expect(planned).not.toContain('events.expected event=E-1')
  expect(planned).toEqual(expect.arrayContaining(['events.came event=E-1', 'events.goals-reached ']))
})
