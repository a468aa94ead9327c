import { expect, test } from 'vitest'
import { engagementStates } from './choices.ts'
import { judgeCampaign, judgeEngagement } from './judge-state.ts'

test('what is planned, or is recorded at once, is held without a word', () => {
  expect(judgeEngagement('planned', 'held')).toBe('free')
  expect(judgeEngagement(null, 'held')).toBe('free')
  expect(judgeEngagement(null, 'planned')).toBe('free')
})

test('what did not take place needs a reason, from wherever it comes', () => {
  for (const before of [null, 'planned', 'held'] as const) {
    expect(judgeEngagement(before, 'cancelled')).toBe('needs-reason')
    expect(judgeEngagement(before, 'not-held')).toBe('needs-reason')
  }
})

test('going back needs a reason, and no state follows itself', () => {
  expect(judgeEngagement('held', 'planned')).toBe('needs-reason')
  expect(judgeEngagement('cancelled', 'held')).toBe('needs-reason')
  for (const state of engagementStates) expect(judgeEngagement(state, state)).toBe('same')
})

test('a campaign reaches its aim without a word, is given up with one, and runs again with one', () => {
  expect(judgeCampaign(null, 'running')).toBe('free')
  expect(judgeCampaign('running', 'reached')).toBe('free')
  expect(judgeCampaign('running', 'given-up')).toBe('needs-reason')
  expect(judgeCampaign('reached', 'running')).toBe('needs-reason')
  expect(judgeCampaign('given-up', 'reached')).toBe('needs-reason')
  expect(judgeCampaign('running', 'running')).toBe('same')
})
