import { expect, test } from 'vitest'
import { compareSums } from './compare-sums.ts'

test.each([
  [10_000n, 10_000n, 0n, 'level'],
  [10_100n, 10_000n, 100n, 'level'],
  [10_101n, 10_000n, 101n, 'slightly-ahead'],
  [11_000n, 10_000n, 1000n, 'slightly-ahead'],
  [11_001n, 10_000n, 1001n, 'ahead'],
  [9_900n, 10_000n, -100n, 'level'],
  [9_899n, 10_000n, -101n, 'slightly-behind'],
  [9_000n, 10_000n, -1000n, 'slightly-behind'],
  [8_999n, 10_000n, -1001n, 'behind'],
  [0n, 10_000n, -10_000n, 'nothing'],
  [5n, 0n, null, 'new'],
  [0n, 0n, null, 'nothing'],
] as const)('%d after %d is %d basis points: %s', (now, before, change, verdict) => {
  expect(compareSums(now, before)).toEqual({ change, verdict })
})

test('rounds half away from zero, and is exact where floats are not', () => {
  expect(compareSums(20_001n, 20_000n).change).toBe(1n)
  expect(compareSums(19_999n, 20_000n).change).toBe(-1n)
  expect(compareSums(30_001n, 30_000n).change).toBe(0n)
  expect(compareSums(9_007_199_254_740_993n, 9_007_199_254_740_992n).change).toBe(0n)
  expect(compareSums(1_000_000_000_000_000n * 11n, 1_000_000_000_000_000n * 10n).verdict).toBe('slightly-ahead')
  expect(compareSums(1_000_000_000_000_000n * 11n + 1n, 1_000_000_000_000_000n * 10n).verdict).toBe('ahead')
})
