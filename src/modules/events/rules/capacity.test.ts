import { expect, test } from 'vitest'
import { surelyAbove } from './capacity.ts'

test('an exact number and a lower bound are above a capacity when they exceed it', () => {
  expect(surelyAbove(80n, 'exact', 80n)).toBe(false)
  expect(surelyAbove(81n, 'exact', 80n)).toBe(true)
  expect(surelyAbove(81n, 'at-least', 80n)).toBe(true)
})

test('more than a number is above a capacity of that number', () => {
  expect(surelyAbove(80n, 'over', 80n)).toBe(true)
  expect(surelyAbove(79n, 'over', 80n)).toBe(false)
})

test('what is vague or bounded from above alone is never surely above', () => {
  for (const qualifier of ['about', 'under', 'at-most', 'several'] as const)
    expect(surelyAbove(1000n, qualifier, 80n)).toBe(false)
})
