import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { importBreaks } from '#modules/situation/imports/breaks.ts'
import { importHappenings } from '#modules/situation/imports/happenings.ts'
import { importIndicators } from '#modules/situation/imports/indicators.ts'
import { importObservations } from '#modules/situation/imports/observations.ts'
import { importSources } from '#modules/situation/imports/sources.ts'
import { getIndicator } from '#modules/situation/queries/get-indicator.ts'
import { listIndicators } from '#modules/situation/queries/list-indicators.ts'
import type { ImportDefinition } from '#platform/imports/definition.ts'
import { testWorld } from '../world.ts'

const { world, as, csv, close } = await testWorld()
afterAll(close)
const editor = as('editor')

const loader =
  (definition: ImportDefinition, header: string) =>
  (...lines: string[]) =>
    csv(definition, 'x.csv', [header, ...lines, ''].join('\n'))
const sources = loader(importSources, 'ref,name_en,kind,url')
const indicators = loader(importIndicators, 'ref,name_en,unit,nature,frequency,beyond')
const observations = loader(importObservations, 'ref,indicator,date,value,unit,qualifier,source,published,seen,why')
const breaks = loader(importBreaks, 'ref,indicator,currency,date,factor,reason_en,source')
const happenings = loader(importHappenings, 'ref,date,title_en,source')

const codes = (loading: Promise<unknown>) =>
  loading.then(
    () => [],
    (error) => error.problems?.map(({ code }: { code: string }) => code) ?? [String(error)],
  )
const idOf = async (ref: string) =>
  (await listIndicators(world, editor, { from: ref })).rows.find((row) => row.ref === ref)?.id ?? ''
const vintages = async (ref: string) =>
  (await getIndicator(world, editor, { id: await idOf(ref) })).vintages.map((row) => [
    row.ref,
    row.vintage,
    row.is_current,
  ])

beforeAll(async () => {
  await sources('MOU,Ministry,government,https://example.org/', 'RFA,Radio,media,')
  await indicators(
    'rice,Price of rice,KPW/kg,price,week,',
    'arrivals,Arrivals,person,flow,year,',
    'share,Women,percent,share,year,',
    'promised,Promised,t,promise,now-and-then,',
  )
})

describe('what is loaded twice adds nothing', () => {
  test.each([
    ['sources', () => sources('S-1,First,NGO,', 'S-2,Second,報道,')],
    ['indicators', () => indicators('I-1,First,CNY/USD,価格・為替,매주,', 'I-2,Second,percent,share,year,はい')],
    ['happenings', () => happenings('H-1,2009-11,Reform,RFA', 'H-2,2010-11~,Rations stop,')],
    ['breaks', () => breaks('B-1,,kpw,2009-11,1/100,Reform,RFA', 'B-2,arrivals,,2010,,Counted anew,')],
  ])('%s', async (_, load) => {
    expect(await load()).toMatchObject({ added: 2n })
    expect(await load()).toMatchObject({ added: 0n, known: 2n, differing: 0n })
  })

  test('observations, and one that says something else is told and left as it is', async () => {
    const lines = ['O-1,rice,2011-03,1800,KPW/kg,,RFA,2011-03,2011-03-31,']
    expect(await observations(...lines)).toMatchObject({ added: 1n })
    expect(await observations(...lines)).toMatchObject({ added: 0n, known: 1n, differing: 0n })
    const other = await observations('O-1,rice,2011-03,1900,KPW/kg,,RFA,2011-03,2011-03-31,')
    expect(other).toMatchObject({ added: 0n, differing: 1n, differences: [{ line: 2, columns: ['value'] }] })
    const { series } = await getIndicator(world, editor, { id: await idOf('rice') })
    expect(series.map(({ value }) => value)).toEqual([1_800_000_000n])
  })
})

test('further lines of a time are vintages in their order, and the one published last is current', async () => {
  await observations(
    'A-1,arrivals,2010,2379,person,,MOU,2011-05,2011-05-11,',
    'A-2,arrivals,2010,2376,person,,MOU,2011-02,2011-02-20,an earlier release',
    'A-3,arrivals,2010,2401,person,,MOU,2011-08-28,2011-08-28,revised',
    'A-4,arrivals,2009,2927,person,,MOU,2010-01,2010-01-31,',
  )
  expect(await vintages('arrivals')).toEqual([
    ['A-4', 1, true],
    ['A-3', 3, true],
    ['A-1', 1, false],
    ['A-2', 2, false],
  ])
  await observations('A-5,arrivals,2010-01-01/2010-12-31,2402,person,,MOU,2011-09,2011-09-01,revised again')
  expect((await vintages('arrivals')).slice(0, 2)).toEqual([
    ['A-4', 1, true],
    ['A-5', 4, true],
  ])
})

test.each([
  ['an unknown indicator', 'X,none,2010,1,person,,MOU,2011,2011-01-01,', 'situation.unknown-indicator'],
  ['an unknown source', 'X,share,2010,1,percent,,none,2011,2011-01-01,', 'situation.unknown-source'],
  ['another unit', 'X,share,2010,1,person,,MOU,2011,2011-01-01,', 'situation.import-observations.unit'],
  ['no unit', 'X,share,2010,1,NKW/kg,,MOU,2011,2011-01-01,', 'situation.not-a-measure'],
  ['no number', 'X,share,2010,most,percent,,MOU,2011,2011-01-01,', 'units.not-a-quantity'],
  ['too much of a whole', 'X,share,2010,101,percent,,MOU,2011,2011-01-01,', 'situation.above-hundred'],
  ['less than nothing', 'X,share,2010,-1,percent,,MOU,2011,2011-01-01,', 'situation.below-zero'],
  ['a look before it was out', 'X,share,2010,1,percent,,MOU,2011-02,2011-01-01,', 'situation.seen-before-published'],
  ['a look before it began', 'X,share,2011-03,1,percent,,MOU,2011,2011-01-01,', 'situation.seen-before-begun'],
  ['a look to come', 'X,share,2010,1,percent,,MOU,2011,2011-09-06,', 'situation.seen-in-future'],
  ['a time without end', 'X,share,[2010-01-01..],1,percent,,MOU,2011,2011-01-01,', 'dates.ends-needed'],
  ['no word why', 'X,arrivals,2010,1,person,,MOU,2011,2011-01-01,', 'situation.why-needed'],
])('refuses an observation with %s', async (_, line, code) => {
  expect(await codes(observations(line))).toEqual([code])
})

test('a promise may speak of what is to come', async () => {
  expect(await observations('P-1,promised,2012,50000,t,,RFA,2011-08,2011-08-31,')).toMatchObject({ added: 1n })
})

test('two lines of one time in a file need a word why', async () => {
  const line = (ref: string, why: string) => `${ref},share,2008,1,percent,,MOU,2011,2011-01-01,${why}`
  expect(await codes(observations(line('T-1', ''), line('T-2', '')))).toEqual(['situation.why-needed'])
  expect(await observations(line('T-1', ''), line('T-2', 'revised'))).toMatchObject({ added: 2n })
})

test.each([
  ['of nothing', 'B-9,,,2009,,x,', 'situation.break-of-one'],
  ['of both', 'B-9,rice,KPW,2009,,x,', 'situation.break-of-one'],
  ['of no currency', 'B-9,,NKW,2009,,x,', 'imports.not-a-currency'],
  ['without a factor that is one', 'B-9,,KPW,2009,100,x,', 'situation.not-a-factor'],
  ['without a reason', 'B-9,,KPW,2009,,,', 'situation.reason-needed'],
  ['to come', 'B-9,,KPW,2012,,x,', 'dates.not-come-yet'],
])('refuses a break %s', async (_, line, code) => {
  expect(await codes(breaks(line))).toEqual([code])
})

test('refuses a happening to come, one without words, and an address that is none', async () => {
  expect(await codes(happenings('H-9,2012,x,'))).toEqual(['dates.not-come-yet'])
  expect(await codes(happenings('H-9,2010,,'))).toEqual(['situation.title-needed'])
  expect(await codes(happenings('H-9,2010,x,none'))).toEqual(['situation.unknown-source'])
  expect(await codes(sources('S-9,x,media,javascript:alert(1)'))).toEqual(['situation.not-an-address'])
})
