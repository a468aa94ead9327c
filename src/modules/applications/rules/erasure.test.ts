import { expect, test } from 'vitest'
import { applicationStates } from './choices.ts'
import { erasedOn } from './erasure.ts'

test('only what was declined or withdrawn is erased, so many days after that', () => {
  expect(erasedOn('declined', '2011-03-01', 180n)).toBe('2011-08-28')
  expect(erasedOn('withdrawn', '2012-02-28', 1n)).toBe('2012-02-29')
  const kept = applicationStates.filter((state) => erasedOn(state, '2011-03-01', 1n) === null)
  expect(kept).toEqual(['received', 'in-review', 'invited', 'accepted'])
})
