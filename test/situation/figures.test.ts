import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordHappening } from '#modules/situation/commands/record-happening.ts'
import { voidObservation } from '#modules/situation/commands/void-observation.ts'
import { situationFigures, situationNames } from '#modules/situation/face.ts'
import { type Cell, cellKey, type Evidence, type FigureDefinition } from '#platform/figures.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, owner, as, close } = await testWorld()
afterAll(close)
const editor = as('editor')
const desk = deskOf(world, editor)
const year = { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' }
const before = { start: '2009-09-01', end: '2010-08-31', label: 'FY2009' }

const figure = (name: string): FigureDefinition => {
  const found = situationFigures.find((one) => one.name === `situation.${name}`)
  if (!found) throw new Error(`no figure ${name}`)
  return found
}

const cells = async (name: string, period = year) =>
  Object.fromEntries(
    (await figure(name).cells(owner, period)).map((cell) => [cellKey('', cell.dimensions).trim(), cell]),
  )
const values = async (name: string, period = year) =>
  Object.fromEntries(Object.entries(await cells(name, period)).map(([key, { value }]) => [key, value]))

async function rowsOf(name: string, dimensions: Cell['dimensions']): Promise<Evidence[]> {
  const rows: Evidence[] = []
  for (let after: string | null = null; ; ) {
    const page = await figure(name).records(owner, year, dimensions, { after, size: 1 })
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

let arrivals = ''
beforeAll(async () => {
  await desk.source('S')
  const seen = { seen: '2011-09-05' }
  arrivals = (await desk.indicator('arrivals')).id
  await desk.observe(arrivals, '2009', '2927', { published: '2010-01', ...seen })
  const { id } = await desk.observe(arrivals, '2010', '2379', seen)
  await desk.revise(id, '2376', { published: '2011-07', ...seen })
  await desk.observe(arrivals, '2011-01', '200', seen)
  const total = await desk.indicator('total', { nature: 'cumulative' })
  await desk.observe(total.id, '2009-12-31', '17000', { qualifier: 'about', ...seen })
  await desk.observe(total.id, '2010-12-31', '20000', { qualifier: 'over', ...seen })
  await desk.observe(total.id, '2011-09-04', '22000', seen)
  const rice = await desk.indicator('rice', { nature: 'price', unit: 'KPW/kg' })
  await desk.observe(rice.id, '2011-01', '2000', seen)
  await desk.observe(rice.id, '2011-03', '1800', seen)
  const pooled = await desk.indicator('pooled')
  await desk.observe(pooled.id, '1999/2001', '1043', seen)
})

test('of each indicator the latest by the end of the year, and the latest inside each calendar year', async () => {
  expect(await values('observation')).toEqual({
    'indicator=arrivals': 200n,
    'indicator=arrivals year=2009': 2927n,
    'indicator=arrivals year=2010': 2376n,
    'indicator=pooled': 1043n,
    'indicator=rice': 1_800_000_000n,
    'indicator=rice year=2011': 1_800_000_000n,
    'indicator=total': 20_000n,
    'indicator=total year=2009': 17_000n,
    'indicator=total year=2010': 20_000n,
  })
})

test('what came later than the year is not of it', async () => {
  expect(await values('observation', before)).toEqual({
    'indicator=arrivals': 2927n,
    'indicator=arrivals year=2009': 2927n,
    'indicator=pooled': 1043n,
    'indicator=total': 17_000n,
    'indicator=total year=2009': 17_000n,
  })
})

test('a cell says what kind of number it is, how exactly, of what time, and by whom', async () => {
  const told = await cells('observation')
  expect(told['indicator=total']).toMatchObject({
    nature: 'cumulative',
    qualifier: 'over',
    unit: 'person',
    outside: { edtf: '2010-12-31', source: { en: 'Source S' } },
  })
  expect(told['indicator=rice']).toMatchObject({ nature: 'unit-price', unit: 'KPW/kg', outside: { edtf: '2011-03' } })
  expect(figure('observation')).toMatchObject({ origin: 'outside', protects: false })
})

test('the records behind every cell add up to it, one by one', async () => {
  for (const { dimensions, value, unit } of await figure('observation').cells(owner, year)) {
    const rows = await rowsOf('observation', dimensions)
    expect([dimensions, rows.map((row) => [row.value, row.unit])]).toEqual([dimensions, [[value, unit]]])
  }
  expect(await rowsOf('observation', { site: 'S-01' })).toEqual([])
  expect(await rowsOf('observation', { indicator: 'arrivals', year: '2031' })).toEqual([])
})

test('a voided vintage gives its cell back to the one before', async () => {
  const [row] = await rowsOf('observation', { indicator: 'arrivals', year: '2010' })
  await voidObservation(world, editor, { id: row?.id ?? '', why: 'misread' })
  expect(await values('observation')).toMatchObject({ 'indicator=arrivals year=2010': 2379n })
})

test('happenings count where the whole of their date lies in the period', async () => {
  const happen = (date: string) => recordHappening(world, editor, { date, titles: { en: `On ${date}` } })
  expect(await values('happenings')).toEqual({})
  for (const date of ['2009-11', '2010-11-30', '2011-08', '2010-08-30/2010-09-02']) await happen(date)
  expect(await values('happenings')).toEqual({ '': 2n })
  expect(await rowsOf('happenings', {})).toHaveLength(2)
  expect(await values('happenings', before)).toEqual({ '': 1n })
})

test('indicators and years have names in each language', async () => {
  const names = await situationNames(owner)
  expect(names.get('indicator=rice')).toEqual({ en: 'Indicator rice' })
  expect(names.get('year=2009')).toEqual({ en: '2009', ja: '2009年', ko: '2009년', zh: '2009年' })
  expect(names.has('year=2031')).toBe(false)
})
