import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { correctIndicator } from '#modules/situation/commands/correct-indicator.ts'
import { correctSource } from '#modules/situation/commands/correct-source.ts'
import { recordBreak } from '#modules/situation/commands/record-break.ts'
import { recordHappening } from '#modules/situation/commands/record-happening.ts'
import { restoreBreak, voidBreak } from '#modules/situation/commands/void-break.ts'
import { restoreIndicator, voidIndicator } from '#modules/situation/commands/void-indicator.ts'
import { restoreObservation, voidObservation } from '#modules/situation/commands/void-observation.ts'
import { restoreSource, voidSource } from '#modules/situation/commands/void-source.ts'
import { getIndicator } from '#modules/situation/queries/get-indicator.ts'
import { getObservation } from '#modules/situation/queries/get-observation.ts'
import { getSource } from '#modules/situation/queries/get-source.ts'
import { listHappenings } from '#modules/situation/queries/list-happenings.ts'
import { listIndicators } from '#modules/situation/queries/list-indicators.ts'
import { searchSituation } from '#modules/situation/queries/search-situation.ts'
import { testWorld } from '../world.ts'
import { deskOf } from './desk.ts'

const { world, as, close } = await testWorld()
afterAll(close)
const editor = as('editor')
const desk = deskOf(world, editor)
const why = 'asked again'

const seriesOf = async (id: string, known?: string) =>
  (await getIndicator(world, editor, { id, known })).series.map((row) => [row.date_edtf, row.value])
const vintagesOf = async (id: string) =>
  (await getObservation(world, editor, { id })).vintages.map((row) => [row.vintage, row.value, row.is_current])

beforeAll(async () => {
  await desk.source('S')
})

describe('vintages', () => {
  test('a correction is a new vintage with its reason, and what was said before stays', async () => {
    const { id } = await desk.indicator('arrivals')
    const first = await desk.observe(id, '2009', '2927')
    const second = await desk.revise(first.id, '2914', { published: '2011-03', seen: '2011-04-01' })
    expect(await vintagesOf(first.id)).toEqual([
      [2, 2914n, true],
      [1, 2927n, false],
    ])
    expect(await getObservation(world, editor, { id: first.id })).toMatchObject({ value: 2927n, why: null, vintage: 1 })
    expect(await getObservation(world, editor, { id: second.id })).toMatchObject({ value: 2914n, why: 'revised' })
    expect(await seriesOf(id)).toEqual([['2009', 2914n]])
  })

  test('as known on a day is what was seen until then', async () => {
    const { id } = await desk.indicator('known')
    const first = await desk.observe(id, '2009', '100', { published: '2010-01', seen: '2010-01-10' })
    await desk.revise(first.id, '101', { published: '2010-06', seen: '2010-06-30' })
    await desk.revise(first.id, '102', { published: '2011-01', seen: '2011-02-01' })
    await desk.observe(id, '2010', '90', { published: '2011-01', seen: '2011-02-01' })
    expect(await seriesOf(id, '2010-01-09')).toEqual([])
    expect(await seriesOf(id, '2010-01-10')).toEqual([['2009', 100n]])
    expect(await seriesOf(id, '2010-12-31')).toEqual([['2009', 101n]])
    const now = [
      ['2009', 102n],
      ['2010', 90n],
    ]
    expect(await seriesOf(id, '2011-02-01')).toEqual(now)
    expect(await seriesOf(id)).toEqual(now)
  })

  test('an older release that is found later is a vintage and does not become current', async () => {
    const { id } = await desk.indicator('late')
    const first = await desk.observe(id, '2010', '2402', { published: '2011-02', seen: '2011-03-01' })
    await desk.revise(first.id, '2376', { published: '2010-12', seen: '2011-03-02', why: 'an earlier release' })
    expect(await vintagesOf(first.id)).toEqual([
      [1, 2402n, true],
      [2, 2376n, false],
    ])
  })

  test('when the current one is voided the one before counts again, and restoring turns it back', async () => {
    const { id } = await desk.indicator('voided')
    const first = await desk.observe(id, '2010', '224')
    const second = await desk.revise(first.id, '223', { published: '2011-03', seen: '2011-04-01' })
    await voidObservation(world, editor, { id: second.id, why })
    expect(await seriesOf(id)).toEqual([['2010', 224n]])
    await voidObservation(world, editor, { id: first.id, why })
    expect(await seriesOf(id)).toEqual([])
    await restoreObservation(world, editor, { id: second.id, why })
    expect(await seriesOf(id)).toEqual([['2010', 223n]])
    await expect(voidObservation(world, editor, { id: first.id, why })).rejects.toMatchObject({
      code: 'situation.observation-is-void',
    })
  })

  test('a time that has a number is not recorded a second time, however it is written', async () => {
    const { id } = await desk.indicator('twice')
    await desk.observe(id, '2010', '1')
    await expect(desk.observe(id, '2010-01-01/2010-12-31', '2')).rejects.toMatchObject({
      code: 'situation.period-observed',
      field: 'date',
    })
    expect(await seriesOf(id)).toEqual([['2010', 1n]])
  })

  test('two corrections at once are two vintages, and one of them is current', async () => {
    const { id } = await desk.indicator('at-once')
    const first = await desk.observe(id, '2010', '1')
    await Promise.all(['2', '3', '4'].map((value) => desk.revise(first.id, value)))
    const rows = await vintagesOf(first.id)
    expect(rows.map(([vintage]) => vintage).sort()).toEqual([1, 2, 3, 4])
    expect(rows.filter(([, , current]) => current)).toHaveLength(1)
  })
})

describe('values', () => {
  test('are exact in the unit of the indicator', async () => {
    const price = await desk.indicator('rice', { unit: 'KPW/kg', nature: 'price' })
    const { id } = await desk.observe(price.id, '2011-01-22', '1800.25', { printed: '1800.25' })
    expect(await getObservation(world, editor, { id })).toMatchObject({ value: 1_800_250_000n, printed: '1800.25' })
  })

  test('a share lies in 0 to 100 and nothing is below zero, unless the indicator goes beyond', async () => {
    const share = await desk.indicator('share', { unit: 'percent', nature: 'share' })
    await desk.observe(share.id, '2010', '100')
    await expect(desk.observe(share.id, '2009', '100.1')).rejects.toMatchObject({
      code: 'situation.above-hundred',
      field: 'value',
    })
    await expect(desk.observe(share.id, '2009', '-1')).rejects.toMatchObject({ code: 'situation.below-zero' })
    const change = await desk.indicator('change', { unit: 'percent', nature: 'share', beyond: 'yes' })
    await desk.observe(change.id, '2010', '-3.5')
    await desk.observe(change.id, '2009', '250')
    expect(await seriesOf(change.id)).toEqual([
      ['2009', 2_500_000n],
      ['2010', -35_000n],
    ])
  })

  test('are not seen before they are published, begun or come', async () => {
    const { id } = await desk.indicator('times')
    const code = (given: object, date = '2010') =>
      desk.observe(id, date, '1', given).then(
        () => 'none',
        (error) => `${error.field} ${error.code}`,
      )
    expect(await code({ seen: '2011-09-06' })).toBe('seen situation.seen-in-future')
    expect(await code({ published: '2011-03', seen: '2011-02-28' })).toBe('published situation.seen-before-published')
    expect(await code({}, '2011-02-02')).toBe('date situation.seen-before-begun')
    const promise = await desk.indicator('promise', { nature: 'promise', unit: 't' })
    await desk.observe(promise.id, '2012', '50000')
    expect(await seriesOf(promise.id)).toEqual([['2012', 50_000_000_000n]])
  })

  test('are told in a measure that is known, which stays once something was observed', async () => {
    await expect(desk.indicator('bad', { unit: 'NKW/kg' })).rejects.toMatchObject({ code: 'situation.not-a-measure' })
    const { id } = await desk.indicator('unit', { unit: 'kg' })
    const said = { id, names: { en: 'Unit' }, nature: 'flow', frequency: 'year', why } as const
    await correctIndicator(world, editor, { ...said, unit: 't' })
    await desk.observe(id, '2010', '5')
    await expect(correctIndicator(world, editor, { ...said, unit: 'kg' })).rejects.toMatchObject({
      code: 'situation.unit-in-use',
    })
    await correctIndicator(world, editor, { ...said, unit: 't', names: { en: 'Weight' } })
    expect((await getIndicator(world, editor, { id })).versions).toHaveLength(2)
  })
})

describe('what is named by others', () => {
  test('a source and an indicator are voided after the observations that name them', async () => {
    const source = await desk.source('S-2')
    const { id } = await desk.indicator('owner')
    const observed = await desk.observe(id, '2010', '1', { source: 'S-2' })
    await expect(voidSource(world, editor, { id: source.id, why })).rejects.toMatchObject({
      code: 'situation.void-source.in-use',
    })
    await expect(voidIndicator(world, editor, { id, why })).rejects.toMatchObject({
      code: 'situation.void-indicator.in-use',
    })
    expect((await getSource(world, editor, { id: source.id })).indicators).toMatchObject([
      { ref: 'owner', observations: 1n },
    ])
    await voidObservation(world, editor, { id: observed.id, why })
    await voidSource(world, editor, { id: source.id, why })
    await voidIndicator(world, editor, { id, why })
    await expect(restoreObservation(world, editor, { id: observed.id, why })).rejects.toMatchObject({
      code: 'situation.indicator-is-void',
    })
    await restoreIndicator(world, editor, { id, why })
    await expect(restoreObservation(world, editor, { id: observed.id, why })).rejects.toMatchObject({
      code: 'situation.source-is-void',
    })
    await restoreSource(world, editor, { id: source.id, why })
    await restoreObservation(world, editor, { id: observed.id, why })
    expect(await seriesOf(id)).toEqual([['2010', 1n]])
  })

  test('a source that is not there, or void, cannot be named', async () => {
    const { id } = await desk.indicator('no-source')
    const gone = await desk.source('S-gone')
    await voidSource(world, editor, { id: gone.id, why })
    for (const source of ['S-none', 'S-gone'])
      await expect(desk.observe(id, '2010', '1', { source })).rejects.toMatchObject({
        code: 'situation.unknown-source',
        field: 'source',
      })
  })

  test('a source keeps what it said before, and its address must be one', async () => {
    const { id } = await desk.source('S-kept')
    const said = { id, names: { en: 'Renamed' }, kind: 'ngo', why } as const
    await correctSource(world, editor, { ...said, url: 'https://example.org/' })
    await expect(correctSource(world, editor, { ...said, url: 'javascript:alert(1)' })).rejects.toMatchObject({
      code: 'situation.not-an-address',
    })
    expect((await getSource(world, editor, { id })).versions).toMatchObject([
      { change: 'corrected', before: { names: { en: 'Source S-kept' } } },
    ])
  })
})

describe('breaks and happenings', () => {
  test('a break cuts one indicator, or all that are told in a currency', async () => {
    const rice = await desk.indicator('rice-cut', { unit: 'KPW/kg', nature: 'price' })
    const rate = await desk.indicator('rate-cut', { unit: 'CNY/KPW', nature: 'price' })
    const people = await desk.indicator('people-cut')
    const reform = await recordBreak(world, editor, {
      currency: 'KPW',
      date: '2009-11',
      factor: '1/100',
      reasons: { en: 'Reform' },
    })
    await recordBreak(world, editor, { indicator: 'people-cut', date: '2010', reasons: { en: 'Counted anew' } })
    const cutting = async (id: string) =>
      (await getIndicator(world, editor, { id })).breaks.map(({ reasons }) => reasons.en)
    expect(await cutting(rice.id)).toEqual(['Reform'])
    expect(await cutting(rate.id)).toEqual(['Reform'])
    expect(await cutting(people.id)).toEqual(['Counted anew'])
    await voidBreak(world, editor, { id: reform.id, why })
    expect(await cutting(rice.id)).toEqual([])
    await restoreBreak(world, editor, { id: reform.id, why })
    expect((await getIndicator(world, editor, { id: rice.id })).breaks).toMatchObject([
      { factor_new: 1n, factor_old: 100n, date_edtf: '2009-11' },
    ])
  })

  test('a break is of one thing, and has come', async () => {
    const reasons = { en: 'x' }
    await expect(recordBreak(world, editor, { date: '2009', reasons })).rejects.toMatchObject({
      code: 'situation.break-of-one',
    })
    await expect(
      recordBreak(world, editor, { date: '2009', reasons, indicator: 'rice-cut', currency: 'KPW' }),
    ).rejects.toMatchObject({ code: 'situation.break-of-one' })
    await expect(recordBreak(world, editor, { date: '2012', reasons, currency: 'KPW' })).rejects.toMatchObject({
      code: 'dates.not-come-yet',
    })
  })

  test('happenings come newest first and keep how exactly their date is known', async () => {
    const titles = (en: string) => ({ titles: { en } })
    await recordHappening(world, editor, { date: '2009-11', ...titles('Reform'), source: 'S' })
    await recordHappening(world, editor, { date: 'around November 2010', ...titles('Rations stop') })
    const { rows } = await listHappenings(world, editor, {})
    expect(rows.map(({ date_edtf, titles }) => [date_edtf, titles.en])).toEqual([
      ['2010-11~', 'Rations stop'],
      ['2009-11', 'Reform'],
    ])
    await expect(recordHappening(world, editor, { date: '2010', titles: {} })).rejects.toMatchObject({
      code: 'situation.title-needed',
    })
  })
})

test('the list shows the latest current number of each indicator, by kind of number', async () => {
  const { id } = await desk.indicator('z-listed', { nature: 'cumulative' })
  expect((await listIndicators(world, editor, { nature: 'cumulative' })).rows).toMatchObject([{ value: null }])
  await desk.observe(id, '2008-12-31', '15000')
  await desk.observe(id, '2010-12-31', '20000', { qualifier: 'over' })
  expect((await listIndicators(world, editor, { nature: 'cumulative' })).rows).toMatchObject([
    { ref: 'z-listed', value: 20_000n, qualifier: 'over', date_edtf: '2010-12-31' },
  ])
})

test('the search finds by name and reference and takes signs as they are', async () => {
  const find = async (text: string) =>
    (await searchSituation(world, editor, { text, most: 10 })).map(({ kind, label }) => `${kind} ${label}`)
  expect(await find('rations')).toEqual(['situation.happening Rations stop'])
  expect(await find('z-listed')).toEqual(['situation.indicator Indicator z-listed'])
  expect(await find('Renamed')).toEqual(['situation.source Renamed'])
  expect(await find('%')).toEqual([])
})
