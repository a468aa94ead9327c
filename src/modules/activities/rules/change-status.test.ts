import { expect, test } from 'vitest'
import { mayFollow } from './change-status.ts'

test('what is planned is done or cancelled', () => {
  expect(mayFollow('done', 'planned')).toBe(true)
  expect(mayFollow('cancelled', 'planned')).toBe(true)
})

test('what is done is not cancelled, and what is cancelled is not done, before it is planned again', () => {
  expect(mayFollow('cancelled', 'done')).toBe(false)
  expect(mayFollow('done', 'cancelled')).toBe(false)
  expect(mayFollow('planned', 'cancelled')).toBe(true)
})

test('no status follows itself', () => {
  expect(mayFollow('planned', 'planned')).toBe(false)
  expect(mayFollow('done', 'done')).toBe(false)
})
