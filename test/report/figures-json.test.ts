import { afterAll, beforeAll, expect, test } from 'vitest'
import { figuresJson } from '#modules/report/face.ts'
import { listFigures } from '#modules/report/queries/list-figures.ts'
import { staffApplication } from '../../src/main/staff.ts'
import { signIn, type Visitor } from '../visitor.ts'
import { reach, testWorld } from '../world.ts'
import { recordYear } from './year.ts'

const { world, as, close } = await testWorld()
afterAll(close)
let sora: Visitor

beforeAll(async () => {
  await recordYear(world)
  sora = await signIn(staffApplication(world, reach), world, 'editor')
})

const shape = ['name', 'period', 'dimensions', 'value', 'state', 'qualifier', 'printed', 'unit', 'nature', 'origin']

test('every row has exactly the agreed fields in their order, and no number is a float', async () => {
  const { figures } = await listFigures(world, as('director'), {})
  const rows = figuresJson(figures)
  expect(rows).toHaveLength(figures.size)
  for (const row of JSON.parse(JSON.stringify(rows))) {
    expect(Object.keys(row)).toEqual(shape)
    expect(row.period).toEqual({ start: '2010-09-01', end: '2011-08-31', label: 'FY2010' })
    expect(row.value === null ? row.state : row.value).toMatch(row.value === null ? /^refused$/ : /^-?\d+(\.\d+)?$/)
    expect(Object.values(row.dimensions).every((value) => typeof value === 'string')).toBe(true)
    expect(row.printed).not.toBe('')
  }
})

test('a row tells the value as plain decimal text in its unit, and what is printed in English', async () => {
  const { figures } = await listFigures(world, as('director', 'ja'), {})
  const rows = figuresJson(figures)
  const row = (name: string, dimensions: object) =>
    rows.find((one) => one.name === name && JSON.stringify(one.dimensions) === JSON.stringify(dimensions))
  expect(row('giving.gift-sum', { currency: 'JPY' })).toEqual({
    name: 'giving.gift-sum',
    period: { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' },
    dimensions: { currency: 'JPY' },
    value: '30001',
    state: 'known',
    qualifier: 'exact',
    printed: 'JPY 30,001',
    unit: 'JPY',
    nature: 'flow',
    origin: 'own',
  })
  expect(row('aid.handed-over', { item: 'rice', month: 'undated' })).toMatchObject({ value: '4', unit: 'kg' })
  expect(row('operations.reached-safety', {})).toMatchObject({ value: '5', qualifier: 'at-least', unit: 'person' })
  expect(row('aid.sites-closed', {})).toMatchObject({ value: null, state: 'refused', printed: 'no record', unit: '' })
})

test('the file on the site is the same, for the year that is asked for', async () => {
  const answer = await sora.get('/report/figures.json?year=FY2009')
  expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8')
  const { figures } = await listFigures(world, as('director'), { year: 'FY2009' })
  expect(await answer.json()).toEqual(JSON.parse(JSON.stringify(figuresJson(figures))))
})
