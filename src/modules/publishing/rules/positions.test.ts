import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readPositions, writePositions } from './positions.ts'

test('reads numbers and runs of them in any order, each once', () => {
  expect(readPositions('5, 1-3、2')).toEqual([1, 2, 3, 5])
  expect(readPositions('１〜２')).toEqual([1, 2])
  expect(readPositions('')).toEqual([])
})

test.each([['0'], ['3-1'], ['1-1000'], ['one'], ['1-'], ['-2']])('cannot read %s', (given) => {
  expect(readPositions(given)).toBeNull()
})

test('what is written reads back', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 999 })), (all) => {
      const sorted = all.toSorted((a, b) => a - b)
      expect(readPositions(writePositions(sorted))).toEqual(sorted)
    }),
  )
})
