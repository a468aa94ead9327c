import { expect, test } from 'vitest'
import type { Qualifier } from '#platform/figures.ts'
import { canBeOne, surelyExceeds } from './told-range.ts'

const told = (value: number, qualifier: Qualifier = 'exact') => ({ value: BigInt(value), qualifier })

test('twenty and more than twenty cannot be one number, twenty and about nineteen can', () => {
  expect(canBeOne(told(20), told(20, 'over'))).toBe(false)
  expect(canBeOne(told(20, 'over'), told(20))).toBe(false)
  expect(canBeOne(told(20), told(20, 'at-least'))).toBe(true)
  expect(canBeOne(told(20), told(19, 'about'))).toBe(true)
  expect(canBeOne(told(20), told(15, 'about'))).toBe(false)
  expect(canBeOne(told(20, 'under'), told(20, 'at-least'))).toBe(false)
  expect(canBeOne(told(20, 'at-most'), told(20, 'over'))).toBe(false)
  expect(canBeOne(told(3, 'several'), told(1))).toBe(false)
  expect(canBeOne(told(3, 'several'), told(7))).toBe(true)
})

test('more is certain only where both bounds say so', () => {
  expect(surelyExceeds(told(3), told(2))).toBe(true)
  expect(surelyExceeds(told(2), told(2))).toBe(false)
  expect(surelyExceeds(told(3, 'over'), told(3))).toBe(true)
  expect(surelyExceeds(told(100, 'at-most'), told(3))).toBe(false)
  expect(surelyExceeds(told(5), told(2, 'over'))).toBe(false)
})
