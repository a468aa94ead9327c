import { expect, test } from 'vitest'
import { lastDayOf, mayGoBack, refuseElsewhere, refuseRunning, refuseSpentLate } from './fund-end.ts'

const fund = (closed_on: string | null, spend_until: string | null) => ({ code: 'quake', closed_on, spend_until })

test('a fund ends with the earlier of its closing and the last day on which it may be spent', () => {
  expect(lastDayOf(fund(null, null))).toBeNull()
  expect(lastDayOf(fund('2011-03-31', null))).toBe('2011-03-31')
  expect(lastDayOf(fund(null, '2011-06-30'))).toBe('2011-06-30')
  expect(lastDayOf(fund('2011-03-31', '2011-06-30'))).toBe('2011-03-31')
  expect(lastDayOf(fund('2011-07-31', '2011-06-30'))).toBe('2011-06-30')
})

test('what is left is moved only after that day, and nothing is spent after the last one', () => {
  const running = expect.objectContaining({ code: 'giving.rest-of-running-fund', field: 'movedOn' })
  refuseRunning(fund('2011-03-31', null), '2011-04-01', 'movedOn')
  expect(() => refuseRunning(fund('2011-03-31', null), '2011-03-31', 'movedOn')).toThrow(running)
  expect(() => refuseRunning(fund(null, null), '2011-03-31', 'movedOn')).toThrow(running)
  refuseSpentLate(fund(null, '2011-06-30'), '2011-06-30', 'spentOn')
  expect(() => refuseSpentLate(fund(null, '2011-06-30'), '2011-07-01', 'spentOn')).toThrow(
    expect.objectContaining({ code: 'giving.spent-too-late' }),
  )
})

test('a rest goes back unless it was promised to another fund', () => {
  expect(([null, 'back-to-givers', 'ask-givers', 'board'] as const).map(mayGoBack)).toEqual([true, true, true, true])
  expect((['general', 'other-fund'] as const).map(mayGoBack)).toEqual([false, false])
  expect(() => refuseElsewhere({ code: 'quake', rest: 'general' })).toThrow('giving.rest-goes-elsewhere')
})
