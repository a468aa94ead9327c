import { describe, expect, test } from 'vitest'
import { isShortNotice } from './notice.ts'
import { outcomeOf, type Vote } from './outcome.ts'
import { hasQuorum } from './quorum.ts'

const all = { entitled: 20n, present: 6n, byProxy: 3n, inWriting: 1n }
const vote: Vote = {
  isVoid: false,
  state: 'held',
  quorum: { share: 'half', number: null },
  presence: all,
  majority: 'simple',
  votes: { for: 6n, against: 1n, abstained: 3n },
}
const given = (other: Partial<Vote>) => outcomeOf({ ...vote, ...other })

describe('a quorum', () => {
  test('counts who is there, by proxy and in writing, and half is reached by just half', () => {
    expect(hasQuorum({ share: 'half', number: null }, all)).toBe(true)
    expect(hasQuorum({ share: 'more-than-half', number: null }, all)).toBe(false)
    expect(hasQuorum({ share: 'half', number: null }, { ...all, present: 5n })).toBe(false)
  })

  test('of a share and a number needs both, and none needs nobody', () => {
    expect(hasQuorum({ share: 'third', number: 11n }, all)).toBe(false)
    expect(hasQuorum({ share: 'third', number: 10n }, all)).toBe(true)
    expect(hasQuorum({ share: null, number: null }, { entitled: 5n, present: 0n, byProxy: 0n, inWriting: 0n })).toBe(
      true,
    )
  })

  test('of two thirds and three quarters is exact at its edge', () => {
    const of = (present: bigint) => ({ entitled: 12n, present, byProxy: 0n, inWriting: 0n })
    expect([7n, 8n].map((n) => hasQuorum({ share: 'two-thirds', number: null }, of(n)))).toEqual([false, true])
    expect([8n, 9n].map((n) => hasQuorum({ share: 'three-quarters', number: null }, of(n)))).toEqual([false, true])
  })
})

describe('a resolution', () => {
  test('is carried by more than half of all who took part, so that who abstains is not for it', () => {
    expect(given({})).toBe('carried')
    expect(given({ votes: { for: 5n, against: 0n, abstained: 0n } })).toBe('not-carried')
    expect(given({ votes: { for: 5n, against: 1n, abstained: 4n } })).toBe('not-carried')
  })

  test('needs two thirds or three quarters where it is said, exactly', () => {
    const of = (yes: bigint, majority: Vote['majority']) =>
      given({ presence: { ...all, present: 8n }, majority, votes: { for: yes, against: 0n, abstained: 0n } })
    expect([of(7n, 'two-thirds'), of(8n, 'two-thirds')]).toEqual(['not-carried', 'carried'])
    expect([of(8n, 'three-quarters'), of(9n, 'three-quarters')]).toEqual(['not-carried', 'carried'])
  })

  test('carries nothing without a quorum, before its meeting, void, or where nobody took part', () => {
    expect(given({ quorum: { share: 'two-thirds', number: null } })).toBe('no-quorum')
    expect(given({ state: 'planned' })).toBe('open')
    expect(given({ state: 'cancelled' })).toBe('open')
    expect(given({ isVoid: true })).toBe('void')
    const nobody = { entitled: 0n, present: 0n, byProxy: 0n, inWriting: 0n }
    expect(given({ presence: nobody, majority: 'two-thirds', votes: { for: 0n, against: 0n, abstained: 0n } })).toBe(
      'not-carried',
    )
  })

  test('is not guessed where the presence or the votes are not known', () => {
    expect(given({ presence: null })).toBe('not-told')
    expect(given({ votes: null })).toBe('not-told')
  })
})

test('a notice is short that leaves fewer days than its period, and never where one of them is not known', () => {
  expect(isShortNotice('2011-09-25', '2011-10-09', 14n)).toBe(false)
  expect(isShortNotice('2011-09-26', '2011-10-09', 14n)).toBe(true)
  expect(isShortNotice(null, '2011-10-09', 14n)).toBe(false)
  expect(isShortNotice('2011-10-09', '2011-10-09', null)).toBe(false)
})
