import { expect, test } from 'vitest'
import { marksFor } from './marks-for.ts'

const plain = { oldest: '2011-05-01', before: '2011-04-01', isLarge: false, isRegular: false }

test('nothing stands out in a gift among others', () => {
  expect(marksFor(plain)).toEqual([])
})

test('the first gift stands out, and so do a large one and a regular giver, all at once where they meet', () => {
  expect(marksFor({ ...plain, before: null })).toEqual(['first'])
  expect(marksFor({ ...plain, before: null, isLarge: true, isRegular: true })).toEqual(['first', 'large', 'regular'])
})

test('a pause is more than twelve months: the same day of the year before is none yet', () => {
  expect(marksFor({ ...plain, before: '2010-05-01' })).toEqual([])
  expect(marksFor({ ...plain, before: '2010-04-30' })).toEqual(['after-pause'])
})
