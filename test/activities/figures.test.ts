import { afterAll, beforeAll, expect, test } from 'vitest'
import { completeActivity } from '#modules/activities/commands/complete-activity.ts'
import { correctActivity } from '#modules/activities/commands/correct-activity.ts'
import { createActivity } from '#modules/activities/commands/create-activity.ts'
import { restoreActivity, voidActivity } from '#modules/activities/commands/void-activity.ts'
import { activitiesFigures } from '#modules/activities/face.ts'
import { type Cell, cellKey } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { concert } from './log.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const editor = as('editor')
const year = { start: '2010-09-01', end: '2011-08-31', label: 'fiscal year 2010' }
const [held] = activitiesFigures
if (!held) throw new Error('no figure')

const cells = async () => held.cells(owner, year)
const values = (all: readonly Cell[]) =>
  Object.fromEntries(all.map(({ dimensions, value }) => [cellKey('held', dimensions), value]))

const ids: Record<string, string> = {}

beforeAll(async () => {
  const add = async (name: string, given: Parameters<typeof concert>[0]) => {
    ids[name] = (await createActivity(world, editor, concert(given))).id
  }
  await add('concert', { date: '2010-11-03' })
  await add('party', { date: '2010-11-19' })
  await add('festival', { date: '2011-02-05/2011-02-06' })
  await add('talks', { date: '2011-01-25', kind: 'meeting' })
  await add('sponsor', { date: 'autumn 2010', kind: 'other' })
  await add('before', { date: '2010-08-31' })
  await add('across', { date: '2010-08-30/2010-09-02' })
  await add('whole year', { date: '2011' })
  await add('planned', { date: '2011-08-20', status: 'planned', kind: 'education' })
})

test('counts what is done and lies wholly inside the period, by kind and by month, and guesses no month', async () => {
  expect(values(await cells())).toEqual({
    held: 5n,
    'held kind=event': 3n,
    'held kind=meeting': 1n,
    'held kind=other': 1n,
    'held month=2010-11': 2n,
    'held month=2011-01': 1n,
    'held month=2011-02': 1n,
    'held month=undated': 1n,
    'held kind=event month=2010-11': 2n,
    'held kind=event month=2011-02': 1n,
    'held kind=meeting month=2011-01': 1n,
    'held kind=other month=undated': 1n,
  })
})

test('the records behind every cell add up to it, also page by page', async () => {
  for (const cell of await cells()) {
    let sum = 0n
    let after: string | null = null
    do {
      const page = await held.records(owner, year, cell.dimensions, { after, size: 2 })
      for (const row of page.rows) sum += row.value
      after = page.next
    } while (after !== null)
    expect([cellKey('held', cell.dimensions), sum]).toEqual([cellKey('held', cell.dimensions), cell.value])
  }
})

test('a dimension that the figure has not has no records', async () => {
  const page = await held.records(owner, year, { site: 'S-01' }, { after: null, size: 10 })
  expect(page.rows).toEqual([])
})

async function changedBy(act: () => Promise<unknown>): Promise<string[]> {
  const before = values(await cells())
  await act()
  const now = values(await cells())
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((key) => before[key] !== now[key]).sort()
}

test('correcting one date changes exactly the cells that depend on it', async () => {
  const id = ids.party ?? ''
  expect(
    await changedBy(() => correctActivity(world, editor, { id, ...concert({ date: '2010-12-19' }), why: 'x' })),
  ).toEqual([
    'held kind=event month=2010-11',
    'held kind=event month=2010-12',
    'held month=2010-11',
    'held month=2010-12',
  ])
})

test('voiding takes one out of exactly its cells, and restoring puts it back', async () => {
  const id = ids.talks ?? ''
  const its = ['held', 'held kind=meeting', 'held kind=meeting month=2011-01', 'held month=2011-01']
  const before = values(await cells())
  expect(await changedBy(() => voidActivity(world, editor, { id, why: 'told twice' }))).toEqual(its)
  expect(await changedBy(() => restoreActivity(world, editor, { id, why: 'not told twice' }))).toEqual(its)
  expect(values(await cells())).toEqual(before)
})

test('what is planned counts once it is done', async () => {
  expect(await changedBy(() => completeActivity(world, editor, { id: ids.planned ?? '' }))).toEqual([
    'held',
    'held kind=education',
    'held kind=education month=2011-08',
    'held month=2011-08',
  ])
})

test('a period without records has no cell, never a zero', async () => {
  expect(await held.cells(owner, { start: '1980-01-01', end: '1980-12-31', label: '1980' })).toEqual([])
})
