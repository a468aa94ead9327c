import { describe, expect, test } from 'vitest'
import { refuseApplicationState, refuseFieldRole } from './application-states.ts'
import { applicationStates } from './choices.ts'

const codeOf = (work: () => void) => {
  try {
    work()
    return null
  } catch (error) {
    return (error as { code: string }).code
  }
}
const move = (from: (typeof applicationStates)[number], to: (typeof applicationStates)[number], why: string | null) =>
  codeOf(() => refuseApplicationState(from, to, why))

describe('the states of an application', () => {
  test('go on without a word, but nobody is declined without a reason', () => {
    expect(move('received', 'in-review', null)).toBeNull()
    expect(move('received', 'invited', null)).toBeNull()
    expect(move('invited', 'accepted', null)).toBeNull()
    expect(move('in-review', 'withdrawn', null)).toBeNull()
    expect(move('in-review', 'declined', null)).toBe('applications.reason-needed')
    expect(move('in-review', 'declined', 'no Korean')).toBeNull()
  })

  test('go back with a reason only, and never to where they are', () => {
    for (const decided of ['accepted', 'declined', 'withdrawn'] as const) {
      expect(move(decided, 'in-review', null)).toBe('applications.reason-needed')
      expect(move(decided, 'in-review', 'a mistake')).toBeNull()
    }
    expect(move('invited', 'in-review', null)).toBe('applications.reason-needed')
    for (const state of applicationStates) expect(move(state, state, 'x')).toBe('applications.same-state')
  })
})

test('nobody is accepted for the field by a form of the public site', () => {
  expect(codeOf(() => refuseFieldRole({ source: 'public', isFieldRole: true }))).toBe('applications.field-role-locked')
  expect(codeOf(() => refuseFieldRole({ source: 'office', isFieldRole: true }))).toBeNull()
  expect(codeOf(() => refuseFieldRole({ source: 'public', isFieldRole: false }))).toBeNull()
})
