import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createActivity } from '#modules/activities/face.ts'
import { listFigures } from '#modules/report/queries/list-figures.ts'
import { definitions } from '#modules/report/queries/sources.ts'
import { concert } from '../activities/log.ts'
import { testWorld } from '../world.ts'
import { cellsIn, recordYear } from './year.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const mina = as('director')

test('without a fiscal year the report says that there is none', async () => {
  await expect(listFigures(world, mina, {})).rejects.toMatchObject({ code: 'report.no-year' })
})

describe('the figures of a year', () => {
  beforeAll(async () => {
    await recordYear(world)
  })

  test('are told of the latest year with records unless another is asked for', async () => {
    const { year, before, years } = await listFigures(world, mina, {})
    expect([year.label, before?.label, years.map(({ label }) => label)]).toEqual([
      'FY2010',
      'FY2009',
      ['FY2011', 'FY2010', 'FY2009'],
    ])
    expect((await listFigures(world, mina, { year: 'FY2009' })).before).toBeUndefined()
    expect((await listFigures(world, mina, { year: year.id })).year.label).toBe('FY2010')
    await expect(listFigures(world, mina, { year: 'FY1999' })).rejects.toMatchObject({
      code: 'report.no-such-year',
      field: 'year',
      values: { year: 'FY1999' },
    })
  })

  test('are counted from the records, by month where the date tells it and else as undated', async () => {
    const cells = await cellsIn(world, 'FY2010')
    expect(cells).toMatchObject({
      'aid.handed-over item=rice': '16.5 kg',
      'aid.handed-over item=rice month=2010-11': '12.5 kg',
      'aid.handed-over item=rice month=undated': '4 kg',
      'aid.handed-over item=rice scope=mission': '12.5 kg',
      'aid.handed-over item=rice scope=relief': '4 kg',
      'aid.handed-over item=blanket': '8 piece',
      'aid.lost item=rice reason=stolen': '1 kg',
      'aid.stock item=rice': '97.5 kg',
      'aid.stock item=rice site=S-1': '97.5 kg',
      'giving.gift-sum currency=USD': '50.05 USD',
      'giving.gift-sum currency=JPY': '30001 JPY',
      'giving.gift-sum currency=JPY month=2011-03': '30000 JPY',
      'operations.reached-safety': '5 person',
      'operations.reached-safety month=2011-01': '2 person',
      'operations.reached-safety month=undated': '3 person',
      'operations.reached-safety operation=Tiger-2': '2 person',
      'operations.families milestone=reached-safety': '4 family',
      'operations.concluded': '1 operation',
      'activities.held': '2 activity',
      'activities.held month=2010-11': '1 activity',
      'activities.held month=undated': '1 activity',
    })
    expect(
      Object.keys(cells).filter((key) => /month=2010-(09|1[0-2])/.test(key) && key.startsWith('operations')),
    ).toEqual([])
  })

  test('stand beside those of the year before', async () => {
    const { figuresBefore } = await listFigures(world, mina, {})
    expect(figuresBefore?.get('aid.handed-over item=rice')).toMatchObject({ value: 5000n, unit: 'kg' })
    expect(await cellsIn(world, 'FY2009')).toMatchObject({
      'aid.stock item=rice': '15 kg',
      'giving.gift-sum currency=USD': '8.00 USD',
      'activities.held': '1 activity',
    })
  })

  test('keep the qualifier of what is not exact', async () => {
    const { figures } = await listFigures(world, mina, {})
    expect(figures.get('operations.reached-safety')?.qualifier).toBe('at-least')
    expect(figures.get('operations.reached-safety operation=Tiger-2')?.qualifier).toBe('exact')
  })

  test('of which no record speaks are refused by name, and none is ever zero', async () => {
    for (const year of ['FY2009', 'FY2010', 'FY2011']) {
      const { figures } = await listFigures(world, mina, { year })
      expect([...new Set([...figures.values()].map(({ name }) => name))].sort()).toEqual([...definitions.keys()].sort())
      expect([...figures.values()].filter(({ value }) => value === 0n)).toEqual([])
    }
    const { figures } = await listFigures(world, mina, {})
    const refused = [...figures.values()].filter(({ state }) => state === 'refused')
    expect(refused.map(({ name }) => name)).toContain('aid.sites-closed')
    for (const figure of refused)
      expect(figure).toMatchObject({ value: null, dimensions: {}, qualifier: 'exact', unit: '' })
    expect(refused.map(({ name }) => name).sort()).toEqual(
      [...definitions.keys()].filter((name) => ![...figures.values()].some((f) => f.name === name && f.value)).sort(),
    )
  })

  test('need their permission', async () => {
    await expect(listFigures(world, as.may([]), {})).rejects.toThrow('not allowed')
  })

  test('are those of the new year as soon as something is recorded in it', async () => {
    await createActivity(world, mina, concert({ date: '2011-09-03' }))
    const { year, before } = await listFigures(world, mina, {})
    expect([year.label, before?.label]).toEqual(['FY2011', 'FY2010'])
  })
})
