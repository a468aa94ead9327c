import { afterAll, expect, test } from 'vitest'
import { correctFiscalYear } from '#modules/organisation/commands/correct-fiscal-year.ts'
import { createFiscalYear } from '#modules/organisation/commands/create-fiscal-year.ts'
import { restoreFiscalYear, voidFiscalYear } from '#modules/organisation/commands/void-fiscal-year.ts'
import { fiscalYearOf, fiscalYearOn, fiscalYearsOf } from '#modules/organisation/face.ts'
import { importFiscalYears } from '#modules/organisation/imports/fiscal-years.ts'
import { getFiscalYear } from '#modules/organisation/queries/get-fiscal-year.ts'
import { searchOrganisation } from '#modules/organisation/queries/search-organisation.ts'
import { newId } from '#platform/ids.ts'
import { testWorld } from '../world.ts'

const { world, owner, as, csv, close } = await testWorld()
afterAll(close)
const director = as('director')
const add = (label: string, startDay: string, endDay: string) =>
  createFiscalYear(world, director, { label, startDay, endDay })

const overlaps = (label: string) => ({
  code: 'organisation.fiscal-year-overlaps',
  field: 'startDay',
  values: { label },
})

test('a year may begin on any day, last two months, and is found by label, reference, id and day', async () => {
  const { id } = await add('FY2010', '2010-10-01', '2011-09-30')
  await add('First year', '2008-02-01', '2008-03-31')
  const year = { id, ref: 'FY2010', label: 'FY2010', start: '2010-10-01', end: '2011-09-30' }
  expect(await fiscalYearOf(owner, 'FY2010')).toEqual(year)
  expect(await fiscalYearOf(owner, id)).toEqual(year)
  expect(await fiscalYearOn(owner, '2011-09-30')).toEqual(year)
  expect(await fiscalYearOn(owner, '2009-01-01')).toBeUndefined()
  expect(await fiscalYearOf(owner, 'First-year')).toMatchObject({ label: 'First year' })
  expect((await fiscalYearsOf(owner)).map(({ label }) => label)).toEqual(['FY2010', 'First year'])
})

test('two years never share a day, and the refusal names the other', async () => {
  await expect(add('FY2011', '2011-09-30', '2012-09-29')).rejects.toMatchObject(overlaps('FY2010'))
  await expect(add('Whole', '2000-01-01', '2020-12-31')).rejects.toMatchObject(overlaps('First year'))
  await add('FY2011', '2011-10-01', '2012-09-30')
})

test('two years added at the same moment do not overlap either', async () => {
  const both = ['A', 'B'].map((label) => add(label, '2031-01-01', '2031-12-31'))
  const results = await Promise.allSettled(both)
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { code: 'organisation.fiscal-year-overlaps' },
  })
})

test('a year that ends before it begins and a label given twice are refused', async () => {
  await expect(add('Backwards', '2040-12-31', '2040-01-01')).rejects.toMatchObject({
    code: 'organisation.end-before-start',
    field: 'endDay',
  })
  await expect(add('FY2010', '2041-01-01', '2041-12-31')).rejects.toMatchObject({ code: 'organisation.label-taken' })
})

test('a correction keeps the version before it', async () => {
  const { id } = await add('2013', '2013-01-01', '2013-12-31')
  await correctFiscalYear(world, director, {
    id,
    label: '2013/14',
    startDay: '2013-04-01',
    endDay: '2014-03-31',
    why: 'the statutes changed',
  })
  const year = await getFiscalYear(world, director, { id })
  expect(year).toMatchObject({ label: '2013/14', start_day: '2013-04-01', ref: '2013' })
  expect(year.versions).toMatchObject([
    { change: 'corrected', reason: 'the statutes changed', before: { label: '2013', end_day: '2013-12-31' } },
  ])
})

test('a voided year frees its days and its label, and cannot be restored once they are taken', async () => {
  const { id } = await add('2015', '2015-01-01', '2015-12-31')
  await voidFiscalYear(world, director, { id, why: 'wrong days' })
  expect(await fiscalYearOf(owner, '2015')).toBeUndefined()
  await expect(voidFiscalYear(world, director, { id, why: 'again' })).rejects.toMatchObject({
    code: 'organisation.fiscal-year-is-void',
  })
  const other = await add('2015', '2015-04-01', '2016-03-31')
  expect((await getFiscalYear(world, director, { id: other.id })).ref).toBe('2015.2')
  await expect(restoreFiscalYear(world, director, { id, why: 'back' })).rejects.toMatchObject({
    code: 'organisation.label-taken',
  })
  await voidFiscalYear(world, director, { id: other.id, why: 'the first was right' })
  await restoreFiscalYear(world, director, { id, why: 'back' })
  expect(await fiscalYearOn(owner, '2015-02-01')).toMatchObject({ id })
})

test('an unknown year is not found', async () => {
  await expect(getFiscalYear(world, director, { id: newId() })).rejects.toMatchObject({ name: 'NotFound' })
  await expect(voidFiscalYear(world, director, { id: newId(), why: 'x' })).rejects.toMatchObject({ name: 'NotFound' })
})

test('years come from a file; the same file again adds nothing', async () => {
  const file = 'ref,label,start_day,end_day\nFY1,FY 1,2051-04-01,2052-03-31\nFY2,FY 2,2052-04-01,2053-03-31\n'
  expect(await csv(importFiscalYears, 'years.csv', file)).toMatchObject({ added: 2n, known: 0n })
  expect(await csv(importFiscalYears, 'years.csv', file)).toMatchObject({ added: 0n, known: 2n })
})

test('a file with overlapping, backward and twice-labelled years is refused line by line', async () => {
  const file = [
    'ref,label,start_day,end_day',
    'a,2060,2060-01-01,2060-12-31',
    'b,2060,2060-12-31,2061-12-30',
    'c,2070,2070-12-31,2070-01-01',
    'd,2010,2010-01-01,2010-12-31',
  ].join('\n')
  const error = await csv(importFiscalYears, 'bad.csv', file).catch((problem) => problem)
  expect(error.problems.map((one: { code: string; place: { line: number } }) => [one.place.line, one.code])).toEqual([
    [3, 'organisation.label-taken'],
    [3, 'organisation.fiscal-year-overlaps'],
    [4, 'organisation.end-before-start'],
    [5, 'organisation.fiscal-year-overlaps'],
  ])
})

test('search finds a year by part of its label and takes signs as they are', async () => {
  expect(await searchOrganisation(world, director, { text: 'fy201', most: 5 })).toMatchObject([
    { label: 'FY2011', kind: 'organisation.fiscal-year' },
    { label: 'FY2010' },
  ])
  expect(await searchOrganisation(world, director, { text: '%', most: 5 })).toEqual([])
})
