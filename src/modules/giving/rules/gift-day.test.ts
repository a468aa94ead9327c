import { expect, test } from 'vitest'
import { lastDayOnEarth, refuseClosed, refuseFuture } from './gift-day.ts'

test('a day has come once it has begun anywhere on earth', () => {
  expect(lastDayOnEarth(new Date('2011-09-05T09:59:59Z'))).toBe('2011-09-05')
  expect(lastDayOnEarth(new Date('2011-09-05T10:00:00Z'))).toBe('2011-09-06')
  const now = new Date('2011-09-05T10:00:00Z')
  expect(() => refuseFuture('2011-09-06', now, 'receivedOn')).not.toThrow()
  expect(() => refuseFuture('2011-09-07', now, 'receivedOn')).toThrow('giving.day-in-future')
})

test('a fund takes gifts from its opening to its closing, both days included', () => {
  const fund = { code: 'quake', opened_on: '2011-03-11', closed_on: '2011-08-31' }
  for (const day of ['2011-03-11', '2011-08-31']) expect(() => refuseClosed(fund, day, 'fund')).not.toThrow()
  expect(() => refuseClosed(fund, '2011-03-10', 'fund')).toThrow('giving.fund-not-open-yet')
  expect(() => refuseClosed(fund, '2011-09-01', 'fund')).toThrow('giving.fund-is-closed')
  expect(() => refuseClosed({ code: 'general', opened_on: null, closed_on: null }, '1998-01-01', 'fund')).not.toThrow()
})
