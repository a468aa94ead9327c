import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctCount } from '#modules/operations/commands/correct-count.ts'
import { correctOperation } from '#modules/operations/commands/correct-operation.ts'
import { createOperation } from '#modules/operations/commands/create-operation.ts'
import { recordCount } from '#modules/operations/commands/record-count.ts'
import { setOperationStatus } from '#modules/operations/commands/set-operation-status.ts'
import { restoreCount, voidCount } from '#modules/operations/commands/void-count.ts'
import { operationsFigures } from '#modules/operations/face.ts'
import { cellKey } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { reached } from './people.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const officer = as('field-officer')
const year = { start: '2010-09-01', end: '2011-08-31', label: 'fiscal year 2010' }

async function allCells(): Promise<Record<string, string>> {
  const cells = await Promise.all(
    operationsFigures.map(async (figure) =>
      (await figure.cells(owner, year)).map(({ dimensions, value, unit, qualifier }) => [
        cellKey(figure.name.replace('operations.', ''), dimensions),
        `${qualifier === 'exact' ? '' : `${qualifier} `}${value} ${unit}`,
      ]),
    ),
  )
  return Object.fromEntries(cells.flat())
}

async function changedBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = await allCells()
  await act()
  const now = await allCells()
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => before[key] !== now[key]).sort()
}

const ids: Record<string, string> = {}
const add = async (name: string, given: Parameters<typeof reached>[0]) => {
  ids[name] = (await recordCount(world, officer, reached({ ref: name, ...given }))).id
}

beforeAll(async () => {
  const tiger = await createOperation(world, officer, {
    code: 'Tiger-2',
    status: 'concluded',
    date: '2010-09-10/2010-09-14',
  })
  const rabbit = await createOperation(world, officer, { code: 'Rabbit-3', status: 'concluded', date: '2011-04-02' })
  ids.tiger = tiger.id
  ids.rabbit = rabbit.id
  await createOperation(world, officer, { code: 'Rabbit-4', status: 'under-way', date: '2011-07-26' })
  await add('January', { date: '2011-01-12', number: '2', operation: 'Tiger-2' })
  await add('February', { date: '2011-02-16', number: '2' })
  await add('April', { date: '2011-04', number: '3', operation: 'Rabbit-3' })
  await add('May', { date: '2011-05', number: '3' })
  await add('August', { date: '2011-08', number: '3' })
  await add('earlier', { date: '2010-08-31', number: '9' })
  await add('across', { date: '2010', number: '9' })
})

test('two, two, three, three and three people are thirteen', async () => {
  expect(await allCells()).toEqual({
    'reached-safety': '13 person',
    'reached-safety month=2011-01': '2 person',
    'reached-safety month=2011-02': '2 person',
    'reached-safety month=2011-04': '3 person',
    'reached-safety month=2011-05': '3 person',
    'reached-safety month=2011-08': '3 person',
    'reached-safety operation=Rabbit-3': '3 person',
    'reached-safety operation=Tiger-2': '2 person',
    'reached-safety operation=none': '8 person',
    concluded: '2 operation',
  })
})

test('ten of them settled at a date that tells no month', async () => {
  const settled = { milestone: 'settled' as const, date: '2011-01-01/2011-08-31', number: '10' }
  expect(await changedBy(() => add('settled', settled))).toEqual([
    'settled',
    'settled month=undated',
    'settled operation=none',
  ])
  expect((await allCells()).settled).toBe('10 person')
})

test('a part with the same milestone and kind of people does not add to the whole', async () => {
  expect(await changedBy(() => add('two-of-May', { date: '2011-05-06', number: '2', of: 'May' }))).toEqual([])
})

test('the same people at another milestone are counted there', async () => {
  const released = { milestone: 'released' as const, date: '2011-05-06', number: '2', of: 'May' }
  expect(await changedBy(() => add('released', released))).toEqual([
    'released',
    'released month=2011-05',
    'released operation=none',
  ])
})

test('children, families and households are counted apart and never added to persons', async () => {
  const childrenOfApril = { date: '2011-04', people: 'children' as const, number: '1', of: 'April' }
  expect(await changedBy(() => add('children', childrenOfApril))).toEqual([
    'children milestone=reached-safety',
    'children milestone=reached-safety month=2011-04',
  ])
  expect(await changedBy(() => add('family', { date: '2011-04', people: 'families', number: '1' }))).toEqual([
    'families milestone=reached-safety',
    'families milestone=reached-safety month=2011-04',
  ])
  const cells = await allCells()
  expect(cells['children milestone=reached-safety']).toBe('1 child')
  expect(cells['families milestone=reached-safety']).toBe('1 family')
})

test('a sum is exact only when all its counts are', async () => {
  await add('detained', { milestone: 'detained', date: '2011-03-01', number: '4' })
  await add('more-detained', { milestone: 'detained', date: '2011-04-01', number: '6', qualifier: 'over' })
  const cells = await allCells()
  expect(cells.detained).toBe('over 10 person')
  expect(cells['detained month=2011-03']).toBe('4 person')
  expect(cells['detained month=2011-04']).toBe('over 6 person')
})

test('the records behind every cell of every figure add up to it, also page by page', async () => {
  for (const figure of operationsFigures) {
    for (const cell of await figure.cells(owner, year)) {
      let sum = 0n
      let after: string | null = null
      do {
        const page = await figure.records(owner, year, cell.dimensions, { after, size: 1 })
        for (const row of page.rows) {
          sum += row.value
          expect(row.unit).toBe(cell.unit)
        }
        after = page.next
      } while (after !== null)
      expect([cellKey(figure.name, cell.dimensions), sum]).toEqual([cellKey(figure.name, cell.dimensions), cell.value])
    }
  }
})

test('evidence leads to the page of the count', async () => {
  const figure = operationsFigures.find(({ name }) => name === 'operations.reached-safety')
  const page = await figure?.records(owner, year, { month: '2011-01' }, { after: null, size: 10 })
  expect(page?.rows).toMatchObject([
    { href: `/operations/counts/${ids.January}`, label: 'January · Tiger-2', value: 2n },
  ])
})

test('correcting one count changes exactly the cells that depend on it', async () => {
  const corrected = {
    id: ids.January ?? '',
    ...reached({ date: '2011-03', number: '2', operation: 'Tiger-2' }),
    why: 'x',
  }
  expect(await changedBy(() => correctCount(world, officer, corrected))).toEqual([
    'reached-safety month=2011-01',
    'reached-safety month=2011-03',
  ])
})

test('voiding takes a count out of exactly its cells, and restoring puts it back', async () => {
  const its = ['reached-safety', 'reached-safety month=2011-08', 'reached-safety operation=none']
  const before = await allCells()
  expect(await changedBy(() => voidCount(world, officer, { id: ids.August ?? '', why: 'x' }))).toEqual(its)
  expect(await changedBy(() => restoreCount(world, officer, { id: ids.August ?? '', why: 'x' }))).toEqual(its)
  expect(await allCells()).toEqual(before)
})

test('a corrected code name moves its cell, and nothing else', async () => {
  const renamed = { id: ids.rabbit ?? '', code: 'Rabbit-3b', why: 'x' }
  expect(await changedBy(() => correctOperation(world, officer, renamed))).toEqual([
    'reached-safety operation=Rabbit-3',
    'reached-safety operation=Rabbit-3b',
  ])
})

test('an operation that is planned again is not concluded', async () => {
  const again = { id: ids.tiger ?? '', status: 'planned' as const, date: '2011-01-01', why: 'marked too early' }
  expect(await changedBy(() => setOperationStatus(world, officer, again))).toEqual(['concluded'])
  expect((await allCells()).concluded).toBe('1 operation')
})

test('counts of people are protected, and their evidence needs the permission to see every operation', () => {
  for (const figure of operationsFigures) {
    const ofPeople = figure.name !== 'operations.concluded'
    expect([figure.name, figure.protects]).toEqual([figure.name, ofPeople])
    if (ofPeople) expect(figure.evidence).toBe('operations.see-every-operation')
  }
})

test('a period without records has no cell, never a zero', async () => {
  const empty = { start: '1980-01-01', end: '1980-12-31', label: '1980' }
  for (const figure of operationsFigures) expect(await figure.cells(owner, empty)).toEqual([])
})
