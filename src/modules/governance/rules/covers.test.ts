import { expect, test } from 'vitest'
import { approvalCovers, holdsOn } from './covers.ts'

const spring = { validFrom: '2011-03-14', validUntil: '2011-08-31', stands: true }

test('an approval covers its first and its last day, and no day before or after', () => {
  const days = ['2011-03-13', '2011-03-14', '2011-06-01', '2011-08-31', '2011-09-01']
  expect(days.map((day) => approvalCovers(spring, day))).toEqual([false, true, true, true, false])
})

test('an approval without a last day goes on, and one that does not stand covers nothing', () => {
  expect(approvalCovers({ ...spring, validUntil: null }, '2030-01-01')).toBe(true)
  expect(approvalCovers({ ...spring, stands: false }, '2011-06-01')).toBe(false)
})

test('somebody who leaves on a day is still there on that day', () => {
  expect(holdsOn({ from: '2010-01-01', until: '2011-02-28' }, '2011-02-28')).toBe(true)
  expect(holdsOn({ from: '2010-01-01', until: '2011-02-28' }, '2011-03-01')).toBe(false)
})
