import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeMark } from './attendance.ts'
import { presences } from './choices.ts'

test('who was present without a time told was there all the time', () => {
  expect(judgeMark({ presence: 'present', minutes: null }, 165n)).toEqual({ minutes: 165n })
  expect(judgeMark({ presence: 'present', minutes: 90n }, 165n)).toEqual({ minutes: 90n })
})

test('who was absent, excused or not, was there for no time', () => {
  expect(judgeMark({ presence: 'excused', minutes: null }, 180n)).toEqual({ minutes: 0n })
  expect(judgeMark({ presence: 'absent', minutes: 0n }, 180n)).toEqual({ minutes: 0n })
  expect(judgeMark({ presence: 'absent', minutes: 1n }, 180n)).toEqual({ refused: 'absent-with-time' })
})

test('nobody is present for no time or for longer than was delivered', () => {
  expect(judgeMark({ presence: 'present', minutes: 0n }, 180n)).toEqual({ refused: 'no-time' })
  expect(judgeMark({ presence: 'present', minutes: 181n }, 180n)).toEqual({ refused: 'longer-than-delivered' })
  expect(judgeMark({ presence: 'present', minutes: 180n }, 180n)).toEqual({ minutes: 180n })
})

test('whatever is ticked: the minutes lie between none and what was delivered, and are above none only for who was present', () => {
  const mark = fc.record({
    presence: fc.constantFrom(...presences),
    minutes: fc.option(fc.bigInt({ min: 0n, max: 2000n })),
  })
  fc.assert(
    fc.property(mark, fc.bigInt({ min: 1n, max: 1440n }), (one, delivered) => {
      const judged = judgeMark(one, delivered)
      if ('refused' in judged) {
        expect(one.minutes).not.toBeNull()
        return
      }
      expect(judged.minutes).toBeGreaterThanOrEqual(0n)
      expect(judged.minutes).toBeLessThanOrEqual(delivered)
      expect(judged.minutes > 0n).toBe(one.presence === 'present')
    }),
  )
})
