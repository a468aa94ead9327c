import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sessionStates } from './choices.ts'
import { type Lesson, progressOf } from './progress.ts'
import { isInTerm } from './term-days.ts'

const today = '2011-08-10'
const lesson = (state: Lesson['state'], day: string, delivered: bigint | null = null): Lesson => ({
  ...{ state, day, planned: 180n, delivered },
})

describe('the minutes of a term', () => {
  test('are delivered by what was held, and reachable by what is planned from today on', () => {
    const lessons = [
      lesson('held', '2011-08-03', 180n),
      lesson('held', '2011-08-06', 150n),
      lesson('cancelled', '2011-08-13'),
      lesson('planned', today),
    ]
    expect(progressOf(lessons, 600n, today)).toEqual({
      ...{ planned: 600n, delivered: 330n, coming: 180n, reachable: 510n, missing: 90n },
    })
  })

  test('are not reached by a planned session whose day is over', () => {
    expect(progressOf([lesson('planned', '2011-08-09')], 180n, today)).toMatchObject({ coming: 0n, missing: 180n })
  })

  test('stay without a plan what the sessions are', () => {
    expect(progressOf([lesson('planned', today)], null, today)).toMatchObject({ reachable: 180n, missing: 0n })
  })
})

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2011-08-${String(n).padStart(2, '0')}`)
const minutes = fc.bigInt({ min: 1n, max: 1440n })
const lessons = fc.array(
  fc
    .record({ state: fc.constantFrom(...sessionStates), day, planned: minutes, delivered: minutes })
    .map((one): Lesson => (one.state === 'held' ? one : { ...one, delivered: null })),
  { maxLength: 20 },
)
const cap = fc.option(fc.bigInt({ min: 1n, max: 20_000n }))

test('whatever the sessions: reachable lies between delivered and all, and is over the plan only where delivered is', () => {
  fc.assert(
    fc.property(lessons, cap, day, (all, planned, now) => {
      const { delivered, coming, reachable, missing } = progressOf(all, planned, now)
      expect(reachable).toBeGreaterThanOrEqual(delivered)
      expect(reachable).toBeLessThanOrEqual(delivered + coming)
      if (planned !== null && reachable > planned) expect(reachable).toBe(delivered)
      expect(missing).toBe(planned !== null && planned > reachable ? planned - reachable : 0n)
    }),
  )
})

test('whatever the order of the sessions, the minutes are the same, and no day later makes more of them', () => {
  fc.assert(
    fc.property(lessons, cap, day, day, (all, planned, one, other) => {
      expect(progressOf([...all].reverse(), planned, one)).toEqual(progressOf(all, planned, one))
      const [early, late] = one < other ? [one, other] : [other, one]
      expect(progressOf(all, planned, late).reachable).toBeLessThanOrEqual(progressOf(all, planned, early).reachable)
    }),
  )
})

test('holding a planned session in full moves its minutes from coming to delivered, and reaches no less', () => {
  fc.assert(
    fc.property(lessons, cap, minutes, (all, planned, length) => {
      const coming: Lesson = { state: 'planned', day: today, planned: length, delivered: null }
      const before = progressOf([...all, coming], planned, today)
      const after = progressOf([...all, { ...coming, state: 'held', delivered: length }], planned, today)
      expect(after.delivered + after.coming).toBe(before.delivered + before.coming)
      expect(after.reachable).toBeGreaterThanOrEqual(before.reachable)
    }),
  )
})

test('a day lies in a term from its earliest first to its latest last day', () => {
  const term = { date_start: '2011-06-29', last_end: '2011-08-31' }
  expect(['2011-06-28', '2011-06-29', '2011-08-31', '2011-09-01'].map((one) => isInTerm(one, term))).toEqual([
    ...[false, true, true, false],
  ])
  expect(isInTerm('2030-01-01', { ...term, last_end: null })).toBe(true)
})
