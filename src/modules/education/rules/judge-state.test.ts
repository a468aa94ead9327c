import { expect, test } from 'vitest'
import { termStates } from './choices.ts'
import { judgeTerm } from './judge-state.ts'

test('a term runs and is finished without a word, also at once', () => {
  expect(judgeTerm(null, 'planned')).toBe('free')
  expect(judgeTerm('planned', 'running')).toBe('free')
  expect(judgeTerm('planned', 'finished')).toBe('free')
  expect(judgeTerm('running', 'finished')).toBe('free')
})

test('cancelling a term, and every way back, needs a reason; no state follows itself', () => {
  for (const state of ['planned', 'running', 'finished'] as const) {
    expect(judgeTerm(state, 'cancelled')).toBe('needs-reason')
    expect(judgeTerm('cancelled', state)).toBe('needs-reason')
  }
  expect(judgeTerm(null, 'cancelled')).toBe('needs-reason')
  expect(judgeTerm('finished', 'running')).toBe('needs-reason')
  expect(judgeTerm('running', 'planned')).toBe('needs-reason')
  for (const state of termStates) expect(judgeTerm(state, state)).toBe('same')
})
