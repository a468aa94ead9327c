import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, addMonths, compareDays, dayInZone, daysInMonth, isDay, weekdayOf } from './days.ts'

test('knows every day of the calendar, as Temporal does', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(99), fc.nat(99), (year, month, day) => {
      const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
      const exists = (() => {
        try {
          return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }).toString() === text
        } catch {
          return false
        }
      })()
      expect(isDay(text), text).toBe(exists)
    }),
    { numRuns: 3000 },
  )
})

test('knows the last day of February in every kind of year', () => {
  expect([1900, 2000, 2011, 2012, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 28, 29, 28])
  expect(isDay('2012-02-29')).toBe(true)
  expect(isDay('2011-02-29')).toBe(false)
})

test.each([
  '',
  '2011-4-20',
  '2011/04/20',
  '20110420',
  '0999-12-31',
  '2011-04-20 ',
  '２０１１-04-20',
  '2011-04-2a',
  20110420,
  null,
])('%j is no day', (text) => expect(isDay(text)).toBe(false))

test('moves by days and months over leap days and year ends', () => {
  expect(addDays('2012-02-28', 1)).toBe('2012-02-29')
  expect(addDays('2011-12-31', 1)).toBe('2012-01-01')
  expect(addDays('2011-01-01', -1)).toBe('2010-12-31')
  expect(addMonths('2011-01-31', 1)).toBe('2011-02-28')
  expect(addMonths('2012-02-29', 12)).toBe('2013-02-28')
  expect(addMonths('2011-01-15', -1)).toBe('2010-12-15')
})

test('sorts days and tells their weekday', () => {
  expect(['2011-04-20', '2010-12-31', '2011-04-03'].sort(compareDays)).toEqual([
    '2010-12-31',
    '2011-04-03',
    '2011-04-20',
  ])
  expect(compareDays('2011-04-20', '2011-04-20')).toBe(0)
  expect([weekdayOf('2011-04-20'), weekdayOf('2011-04-24')]).toEqual([3, 7])
})

test('an evening in Los Angeles is the next day in Tokyo', () => {
  const instant = new Date('2011-04-21T06:45:00Z')
  expect(dayInZone(instant, 'America/Los_Angeles')).toBe('2011-04-20')
  expect(dayInZone(instant, 'Asia/Tokyo')).toBe('2011-04-21')
  expect(dayInZone(new Date('2010-12-31T15:00:00Z'), 'Asia/Tokyo')).toBe('2011-01-01')
})
