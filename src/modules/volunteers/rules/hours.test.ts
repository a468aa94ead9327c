import { expect, test } from 'vitest'
import { refuseMinutes } from './hours.ts'

const codeOf = (minutes: bigint, start: string, end = start) => {
  try {
    refuseMinutes(minutes, { start, end }, 'time')
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}

test('a day has room for twenty-four hours and not for a minute more', () => {
  expect(codeOf(1440n, '2011-03-13')).toBeNull()
  expect(codeOf(1441n, '2011-03-13')).toBe('volunteers.too-much-time')
})

test('a month has room for as many hours as its days have', () => {
  expect(codeOf(28n * 1440n, '2011-02-01', '2011-02-28')).toBeNull()
  expect(codeOf(28n * 1440n + 1n, '2011-02-01', '2011-02-28')).toBe('volunteers.too-much-time')
})

test('no time is not recorded', () => {
  expect(codeOf(0n, '2011-03-13')).toBe('volunteers.no-time')
})
