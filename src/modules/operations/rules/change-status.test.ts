import { expect, test } from 'vitest'
import { judgeStatus } from './change-status.ts'

test('an operation may begin with any status', () => {
  expect(judgeStatus(null, 'concluded')).toBe('free')
})

test('forward is free', () => {
  expect(judgeStatus('planned', 'under-way')).toBe('free')
  expect(judgeStatus('planned', 'aborted')).toBe('free')
  expect(judgeStatus('under-way', 'concluded')).toBe('free')
})

test('going back, and turning an end into another end, needs a reason', () => {
  expect(judgeStatus('concluded', 'planned')).toBe('needs-reason')
  expect(judgeStatus('under-way', 'planned')).toBe('needs-reason')
  expect(judgeStatus('concluded', 'aborted')).toBe('needs-reason')
})

test('no status follows itself', () => {
  expect(judgeStatus('under-way', 'under-way')).toBe('same')
})
