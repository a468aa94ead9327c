import { expect, test } from 'vitest'
import { isShort } from './short-year.ts'

test.each([
  ['2010-09-01', '2011-08-31', false],
  ['2023-02-26', '2024-02-24', false],
  ['2023-11-01', '2023-12-31', true],
  ['2024-01-01', '2024-06-30', true],
  ['2024-07-01', '2025-12-31', false],
])('from %s to %s', (start, end, short) => {
  expect(isShort({ start, end })).toBe(short)
})
