import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setLargeBound } from '#modules/giving/commands/bounds/set-large-bound.ts'
import { correctGift } from '#modules/giving/commands/correct-gift.ts'
import { refundGift } from '#modules/giving/commands/refund-gift.ts'
import { recordSpending } from '#modules/giving/commands/spendings/record-spending.ts'
import { restoreGift, voidGift } from '#modules/giving/commands/void-gift.ts'
import { voidRefund } from '#modules/giving/commands/void-refund.ts'
import { givingFigures, latestGivingDay } from '#modules/giving/face.ts'
import { importHeld } from '#modules/giving/imports/held.ts'
import { importParties } from '#modules/people/imports/parties.ts'
import { cellKey, type Dimensions, type FigureDefinition } from '#platform/figures.ts'
import { exampleOf } from '#platform/imports/template.ts'
import { testWorld } from '../world.ts'
import { moneyIn, moneyOf, tillOf } from './till.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const ken = as('treasurer')
const till = tillOf(world, ken)
const year = { start: '2010-09-01', end: '2011-08-31', label: 'fiscal year 2010' }

const figure = (name: string): FigureDefinition => {
  const found = givingFigures.find((one) => one.name === name)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

const shown = (value: bigint, unit: string) => (/^[A-Z]{3}$/.test(unit) ? moneyIn(value, unit) : String(value))

/** The cells of a figure: `{ 'giving.gift-sum currency=USD': 'USD 50.00' }`. */
async function cellsOf(name: string, period = year): Promise<Record<string, string>> {
  const cells = await figure(name).cells(owner, period)
  return Object.fromEntries(cells.map(({ dimensions, value, unit }) => [cellKey(name, dimensions), shown(value, unit)]))
}

const allCells = async () =>
  Object.assign({}, ...(await Promise.all(givingFigures.map(({ name }) => cellsOf(name))))) as Record<string, string>

/** What an act did to all cells of the year: `{ 'giving.gifts': '7 → 6' }`. */
async function changesBy(act: () => Promise<unknown>): Promise<Record<string, string>> {
  const before = await allCells()
  await act()
  const after = await allCells()
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return Object.fromEntries(
    keys.flatMap((key) => (before[key] === after[key] ? [] : [[key, `${before[key] ?? '–'} → ${after[key] ?? '–'}`]])),
  )
}

async function evidenceOf(name: string, dimensions: Dimensions, size: number, period = year) {
  const rows = []
  for (let after: string | null = null; ; ) {
    const page = await figure(name).records(owner, period, dimensions, { after, size })
    expect(page.rows.length).toBeLessThanOrEqual(size)
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

let affiliate = ''
let firstUsd = ''

beforeAll(async () => {
  await till.fund('general')
  await till.fund('quake')
  await till.take('2010-08-31', 'USD 999.00')
  firstUsd = (await till.take('2010-09-01', 'USD 50.00')).id
  await till.take('2010-09-30', 'USD 0.05', { frequency: 'monthly' })
  await till.take('2011-03-14', 'JPY 30000', { fund: 'quake', channel: 'bank' })
  await till.take('2011-03-20', 'USD 20.00', { fund: 'quake', returnAmount: '5.00', returnKind: 'meal' })
  affiliate = (await till.take('2011-08-31', 'JPY 21916', { channel: 'affiliate' })).id
  await till.take('2011-09-01', 'JPY 5')
  const { id } = await till.take('2011-01-01', 'EUR 7')
  await voidGift(world, ken, { id, why: 'entered twice' })
  await csv(importParties, 'people.csv', exampleOf(importParties))
  await csv(importHeld, 'held.csv', exampleOf(importHeld))
  await recordSpending(world, ken, {
    ...{ spentOn: '2011-05-01', money: moneyOf('JPY 900'), fund: 'general', work: 'aid', purpose: 'Medicine' },
  })
  await setLargeBound(world, ken, { money: moneyOf('JPY 30000'), sinceOn: '2010-09-01' })
  await till.promise('2010-10-01', 'JPY 3000')
  await refundGift(world, ken, { id: firstUsd, amount: '12.50', refundedOn: '2011-02-01', reason: 'asked for' })
})

describe('gifts of a year', () => {
  test('are counted by channel, currency, fund and month, without void ones', async () => {
    expect(await cellsOf('giving.gifts')).toEqual({
      'giving.gifts': '5',
      'giving.gifts channel=affiliate': '1',
      'giving.gifts channel=bank': '1',
      'giving.gifts channel=paypal': '3',
      'giving.gifts channel=affiliate currency=JPY': '1',
      'giving.gifts channel=bank currency=JPY': '1',
      'giving.gifts channel=paypal currency=USD': '3',
      'giving.gifts currency=JPY': '2',
      'giving.gifts currency=USD': '3',
      'giving.gifts fund=general': '3',
      'giving.gifts fund=quake': '2',
      'giving.gifts month=2010-09': '2',
      'giving.gifts month=2011-03': '2',
      'giving.gifts month=2011-08': '1',
    })
  })

  test('are summed in each currency apart, and a refund takes nothing off', async () => {
    expect(await cellsOf('giving.gift-sum')).toEqual({
      'giving.gift-sum currency=JPY': 'JPY 51,916',
      'giving.gift-sum currency=USD': 'USD 70.05',
      'giving.gift-sum channel=affiliate currency=JPY': 'JPY 21,916',
      'giving.gift-sum channel=bank currency=JPY': 'JPY 30,000',
      'giving.gift-sum channel=paypal currency=USD': 'USD 70.05',
      'giving.gift-sum currency=JPY fund=general': 'JPY 21,916',
      'giving.gift-sum currency=JPY fund=quake': 'JPY 30,000',
      'giving.gift-sum currency=USD fund=general': 'USD 50.05',
      'giving.gift-sum currency=USD fund=quake': 'USD 20.00',
      'giving.gift-sum currency=JPY month=2011-03': 'JPY 30,000',
      'giving.gift-sum currency=JPY month=2011-08': 'JPY 21,916',
      'giving.gift-sum currency=USD month=2010-09': 'USD 50.05',
      'giving.gift-sum currency=USD month=2011-03': 'USD 20.00',
    })
    expect(await cellsOf('giving.refund-sum')).toEqual({ 'giving.refund-sum currency=USD': 'USD 12.50' })
  })

  test('that no record speaks of have no cell, never a zero', async () => {
    const empty = { start: '1999-09-01', end: '2000-08-31', label: '1999' }
    for (const { name } of givingFigures) expect(await cellsOf(name, empty)).toEqual({})
  })

  test('have cells of the breakdowns on offer and of no other', async () => {
    for (const { name, breakdowns, cells } of givingFigures) {
      const offered = new Set(breakdowns.map((names) => names.join(' ')))
      const found = new Set((await cells(owner, year)).map((cell) => Object.keys(cell.dimensions).join(' ')))
      expect([name, [...found].sort()]).toEqual([name, [...offered].sort()])
    }
  })
})

const byDay = new Set(['giving.gifts', 'giving.gift-sum'])

describe('the evidence of a cell', () => {
  test('comes in pages in the order of days or of entry, each record once, and adds up to the cell', async () => {
    for (const { name, cells } of givingFigures) {
      for (const cell of await cells(owner, year)) {
        for (const size of [1, 2, 50]) {
          const rows = await evidenceOf(name, cell.dimensions, size)
          const sum = rows.reduce((total, row) => total + row.value, 0n)
          expect([cellKey(name, cell.dimensions), sum, new Set(rows.map((row) => row.unit))]).toEqual([
            cellKey(name, cell.dimensions),
            cell.value,
            new Set([cell.unit]),
          ])
          const order = rows.map((row) => (byDay.has(name) ? `${row.day} ${row.id}` : row.id))
          expect(order).toEqual([...new Set(order)].sort())
        }
      }
    }
  })

  test('names the gift, its day, its amount and its page', async () => {
    const [row] = await evidenceOf('giving.gift-sum', { channel: 'affiliate', currency: 'JPY' }, 5)
    expect(row).toMatchObject({ id: affiliate, href: `/giving/gifts/${affiliate}`, day: '2011-08-31', value: 21916n })
    const [refund] = await evidenceOf('giving.refund-sum', { currency: 'USD' }, 5)
    expect(refund).toMatchObject({ href: `/giving/gifts/${firstUsd}`, day: '2011-02-01', value: 1250n, unit: 'USD' })
  })

  test('is empty for a month outside the period, a month that is none, and a dimension that the figure has not', async () => {
    for (const dimensions of [{ month: '2010-08' }, { month: 'undated' }, { month: '2011-13' }, { item: 'rice' }])
      expect(await evidenceOf('giving.gifts', dimensions, 5)).toEqual([])
  })
})

test('asked for one cell, a figure tells it and its parts as it does among all', async () => {
  for (const { cells, cellsWithin } of givingFigures) {
    if (!cellsWithin) continue
    const all = await cells(owner, year)
    for (const { dimensions } of all) {
      const wanted = all.filter((cell) =>
        Object.entries(dimensions).every(([key, value]) => cell.dimensions[key] === value),
      )
      expect(await cellsWithin(owner, year, dimensions)).toEqual(wanted)
    }
    expect(await cellsWithin(owner, year, { nobody: 'knows' })).toEqual([])
  }
})

describe('an act on one gift changes the cells that depend on it, and no other', () => {
  test('voiding and restoring', async () => {
    const changes = await changesBy(() => voidGift(world, ken, { id: affiliate, why: 'not ours' }))
    expect(changes).toEqual({
      'giving.gift-sum channel=affiliate currency=JPY': 'JPY 21,916 → –',
      'giving.gift-sum currency=JPY': 'JPY 51,916 → JPY 30,000',
      'giving.gift-sum currency=JPY fund=general': 'JPY 21,916 → –',
      'giving.gift-sum currency=JPY month=2011-08': 'JPY 21,916 → –',
      'giving.gifts': '5 → 4',
      'giving.gifts channel=affiliate': '1 → –',
      'giving.gifts channel=affiliate currency=JPY': '1 → –',
      'giving.gifts currency=JPY': '2 → 1',
      'giving.gifts fund=general': '3 → 2',
      'giving.gifts month=2011-08': '1 → –',
    })
    const back = await changesBy(() => restoreGift(world, ken, { id: affiliate, why: 'ours' }))
    expect(Object.keys(back)).toEqual(Object.keys(changes))
  })

  test('correcting its amount', async () => {
    const words = { receivedOn: '2011-08-31', channel: 'affiliate', fund: 'general', why: 'typing' }
    const correct = (money: string) => correctGift(world, ken, { id: affiliate, ...words, money: moneyOf(money) })
    expect(await changesBy(() => correct('JPY 21917'))).toEqual({
      'giving.gift-sum channel=affiliate currency=JPY': 'JPY 21,916 → JPY 21,917',
      'giving.gift-sum currency=JPY': 'JPY 51,916 → JPY 51,917',
      'giving.gift-sum currency=JPY fund=general': 'JPY 21,916 → JPY 21,917',
      'giving.gift-sum currency=JPY month=2011-08': 'JPY 21,916 → JPY 21,917',
    })
    await correct('JPY 21916')
    expect(
      Object.keys(
        await changesBy(() =>
          correctGift(world, ken, {
            id: affiliate,
            ...words,
            money: moneyOf('JPY 21916'),
            fund: 'quake',
          }),
        ),
      ),
    ).toEqual([
      'giving.gift-sum currency=JPY fund=general',
      'giving.gift-sum currency=JPY fund=quake',
      'giving.gifts fund=general',
      'giving.gifts fund=quake',
    ])
    await correct('JPY 21916')
  })

  test('refunding it changes the sum of refunds alone, and voiding the refund takes that back', async () => {
    let id = ''
    const refund = { id: affiliate, amount: '16', refundedOn: '2011-08-31', reason: 'asked for' }
    const changes = await changesBy(async () => {
      id = (await refundGift(world, ken, refund)).id
    })
    expect(changes).toEqual({ 'giving.refund-sum currency=JPY': '– → JPY 16' })
    expect(await changesBy(() => voidRefund(world, ken, { id, why: 'it stayed' }))).toEqual({
      'giving.refund-sum currency=JPY': 'JPY 16 → –',
    })
  })

  test('voiding a gift takes its refunds out of their sum', async () => {
    const changes = await changesBy(() => voidGift(world, ken, { id: firstUsd, why: 'not ours' }))
    expect(changes['giving.refund-sum currency=USD']).toBe('USD 12.50 → –')
    await restoreGift(world, ken, { id: firstUsd, why: 'ours' })
  })
})

test('the latest day with a gift is that of the latest that counts', async () => {
  const { id } = await till.take('2011-09-05', 'JPY 5')
  expect(await latestGivingDay(owner)).toBe('2011-09-05')
  await voidGift(world, ken, { id, why: 'entered twice' })
  expect(await latestGivingDay(owner)).toBe('2011-09-01')
})
