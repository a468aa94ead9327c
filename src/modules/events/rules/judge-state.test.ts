import { expect, test } from 'vitest'
import { eventStates } from './choices.ts'
import { judgeState } from './judge-state.ts'

test('what is planned, or recorded at once, is held without a word', () => {
  expect(judgeState('planned', 'held')).toBe('free')
  expect(judgeState(null, 'held')).toBe('free')
  expect(judgeState(null, 'planned')).toBe('free')
})

test('a cancellation and every way back need a reason, and no state follows itself', () => {
  for (const before of [null, 'planned', 'held'] as const) expect(judgeState(before, 'cancelled')).toBe('needs-reason')
  expect(judgeState('held', 'planned')).toBe('needs-reason')
  expect(judgeState('cancelled', 'held')).toBe('needs-reason')
  for (const state of eventStates) expect(judgeState(state, state)).toBe('same')
})
