import { afterAll, beforeAll, expect, test } from 'vitest'
import { correctCount } from '#modules/operations/commands/correct-count.ts'
import { recordCount } from '#modules/operations/commands/record-count.ts'
import { voidCount } from '#modules/operations/commands/void-count.ts'
import { operationsFigures } from '#modules/operations/face.ts'
import { importCounts } from '#modules/operations/imports/counts.ts'
import { getCount } from '#modules/operations/queries/get-count.ts'
import { listCounts } from '#modules/operations/queries/list-counts.ts'
import { disclose } from '#modules/report/rules/disclosure/disclose.ts'
import type { FigureDefinition } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { reached } from './people.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const officer = as('field-officer')
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
const figure = operationsFigures.find(({ name }) => name === 'operations.years-until') as FigureDefinition

const told = async () =>
  Object.fromEntries(
    (await figure.cells(owner, year)).map(({ dimensions, value, unit, qualifier }) => [
      dimensions.milestone,
      `${qualifier} ${value} ${unit}`,
    ]),
  )

const behind = async (milestone: string) =>
  (await figure.records(owner, year, { milestone }, { after: null, size: 10 })).rows.map(({ label, value }) => [
    label,
    value,
  ])

const released = { milestone: 'released' as const }
let whole = ''

beforeAll(async () => {
  const given = { ...released, date: '2010-09-01/2011-08-31', number: '4', since: '2009', ref: 'whole' }
  whole = (await recordCount(world, officer, reached(given))).id
  await recordCount(
    world,
    officer,
    reached({ ...released, date: '2011-05-06', since: '2009', of: 'whole', ref: 'two' }),
  )
  await recordCount(world, officer, reached({ date: '2011-05-06', since: '2010-05-06', ref: 'one-year' }))
  await recordCount(world, officer, reached({ date: '2011-05-06', since: '2009', ref: 'about-two' }))
  await recordCount(world, officer, reached({ date: '2011-06-06', since: '2009-01', ref: 'two-full' }))
  await recordCount(world, officer, reached({ date: '2011-07', ref: 'not-told' }))
  await recordCount(world, officer, reached({ date: '2010-08-01', since: '1990', ref: 'before' }))
})

test('of each milestone the longest time is told, an exact one before one that is about', async () => {
  expect(await told()).toEqual({ released: 'about 2 year', 'reached-safety': 'exact 2 year' })
  expect(await behind('released')).toEqual([['two', 2n]])
  expect(await behind('reached-safety')).toEqual([['two-full', 2n]])
  expect(await behind('settled')).toEqual([])
})

test('nobody outside is told of any of it', async () => {
  const cells = await figure.cells(owner, year)
  const figures = new Map(
    cells.map((cell) => [
      `${figure.name} milestone=${cell.dimensions.milestone}`,
      { ...figure, ...cell, value: 12n, state: 'known' as const, period: year },
    ]),
  )
  const definitions = new Map([[figure.name, figure]])
  const outside = disclose({ figures, figuresBefore: null, definitions, threshold: 5n, released: new Set() })
  expect([...outside.figures.values()].map(({ value, state }) => [value, state])).toEqual([
    [null, 'withheld'],
    [null, 'withheld'],
  ])
})

test('a correction can take the beginning out, and keeps the version before', async () => {
  const { id } = await recordCount(
    world,
    officer,
    reached({ milestone: 'settled', date: '2011-01-12', since: '2001-01-12' }),
  )
  expect(await told()).toMatchObject({ settled: 'exact 10 year' })
  const { isOther: _, ...given } = reached({ milestone: 'settled' })
  await correctCount(world, officer, { id, ...given, why: 'another one was meant' })
  expect(await told()).not.toHaveProperty('settled')
  expect((await getCount(world, officer, { id })).versions).toMatchObject([{ before: { since_edtf: '2001-01-12' } }])
})

test('a voided count is not told', async () => {
  const { id } = await recordCount(world, officer, reached({ milestone: 'arrived', since: '2009' }))
  expect(await told()).toHaveProperty('arrived')
  await voidCount(world, officer, { id, why: 'x' })
  expect(await told()).not.toHaveProperty('arrived')
  expect((await getCount(world, officer, { id: whole })).since_edtf).toBe('2009')
})

test('nobody waits from a day after the milestone, and the beginning has bounds', async () => {
  const record = (since: string) => recordCount(world, officer, reached({ milestone: 'detained', since }))
  await expect(record('2011-01-13')).rejects.toMatchObject({ code: 'operations.since-after-date', field: 'since' })
  await expect(record('unknown')).rejects.toMatchObject({ code: 'dates.ends-needed', field: 'since' })
  await expect(record('2011-01')).resolves.toHaveProperty('id')
})

test('files say since when too', async () => {
  const load = (cells: string) => csv(importCounts, 'c.csv', `ref,milestone,date,number,since\n${cells}\n`)
  expect(await load('F-1,residence-status,2011-03,1,2008')).toMatchObject({ added: 1n })
  expect(await load('F-1,residence-status,2011-03,1,2008')).toMatchObject({ known: 1n, differing: 0n })
  expect(await load('F-1,residence-status,2011-03,1,2007')).toMatchObject({ differing: 1n })
  const { rows } = await listCounts(world, as('director'), { milestone: 'residence-status' })
  expect(await getCount(world, officer, { id: rows[0]?.id ?? '' })).toMatchObject({ since_start: '2008-01-01' })
  await expect(load('F-2,residence-status,2011-05,1,2011-06')).rejects.toMatchObject({
    problems: [{ code: 'operations.since-after-date', place: { line: 2 } }],
  })
})
