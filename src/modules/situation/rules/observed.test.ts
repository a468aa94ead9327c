import { expect, test } from 'vitest'
import type { Qualifier } from '#platform/figures.ts'
import { judgeTimes, judgeValue, surelyFalls } from './observed.ts'

test.each([
  [800_000n, 'percent', false, null],
  [1_000_000n, 'percent', false, null],
  [1_000_001n, 'percent', false, 'above-hundred'],
  [1_000_001n, 'percent', true, null],
  [2_000_000n, 'times', false, null],
  [0n, 'percent', false, null],
  [-1n, 'person', false, 'below-zero'],
  [-1n, 'percent', true, null],
] as const)('%s of %s, beyond its range %s: %s', (value, unit, beyond, verdict) => {
  expect(judgeValue(value, unit, beyond)).toBe(verdict)
})

const told = (value: bigint, qualifier: Qualifier = 'exact') => ({ value, qualifier })

test('a cumulative number surely falls only where both are told closely enough', () => {
  expect(surelyFalls(told(20_000n), told(19_999n))).toBe(true)
  expect(surelyFalls(told(20_000n, 'over'), told(20_000n))).toBe(false)
  expect(surelyFalls(told(20_000n, 'over'), told(19_000n, 'under'))).toBe(true)
  expect(surelyFalls(told(20_000n, 'about'), told(19_000n))).toBe(false)
  expect(surelyFalls(told(20_000n), told(19_000n, 'at-least'))).toBe(false)
  expect(surelyFalls(told(20_000n), told(20_000n))).toBe(false)
})

const times = {
  date: { start: '2011-03-01' },
  published: { start: '2011-03-01' },
  seen: '2011-03-28',
  isPromise: false,
}

test('nothing is seen in the future, before it was published, or before its time began unless it is promised', () => {
  const today = '2011-09-05'
  expect(judgeTimes(times, today)).toBeNull()
  expect(judgeTimes({ ...times, seen: today }, today)).toBeNull()
  expect(judgeTimes({ ...times, seen: '2011-09-06' }, today)).toMatchObject({ field: 'seen' })
  expect(judgeTimes({ ...times, published: { start: '2011-03-29' } }, today)).toMatchObject({ field: 'published' })
  expect(judgeTimes({ ...times, date: { start: '2011-04-01' } }, today)).toMatchObject({ field: 'date' })
  expect(judgeTimes({ ...times, date: { start: '2011-04-01' }, isPromise: true }, today)).toBeNull()
})
