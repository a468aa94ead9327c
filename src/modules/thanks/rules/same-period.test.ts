import { expect, test } from 'vitest'
import { samePeriods } from './same-period.ts'

const year = { start: '2010-09-01', end: '2011-08-31' }

test('a year that is over stands beside the whole year before', () => {
  expect(samePeriods(year, '2011-09-05')).toEqual({
    ...{ now: year, isPart: false },
    before: { start: '2009-09-01', end: '2010-08-31' },
  })
})

test('a year that goes on is compared up to today', () => {
  expect(samePeriods(year, '2011-03-15')).toEqual({
    ...{ now: { start: '2010-09-01', end: '2011-03-15' }, isPart: true },
    before: { start: '2009-09-01', end: '2010-03-15' },
  })
})

test('the last day of February stays the last day, in leap years too', () => {
  const until = (end: string) => samePeriods({ start: '2011-03-01', end }, '2020-01-01').before.end
  expect(until('2012-02-29')).toBe('2011-02-28')
  expect(samePeriods({ start: '2012-03-01', end: '2013-02-28' }, '2020-01-01').before.end).toBe('2012-02-29')
})
