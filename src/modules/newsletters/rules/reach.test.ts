import { expect, test } from 'vitest'
import { readReach } from './reach.ts'

test('nothing told is unknown, and zero is a number', () => {
  expect(readReach(null, null)).toBeNull()
  expect(readReach(0n, null)).toEqual({ number: 0n, qualifier: 'exact' })
})

test('a number alone is exact, and keeps what was said of it', () => {
  expect(readReach(320n, null)).toEqual({ number: 320n, qualifier: 'exact' })
  expect(readReach(320n, 'about')).toEqual({ number: 320n, qualifier: 'about' })
  expect(readReach(null, 'about')).toBe('number-missing')
  expect(readReach(null, 'exact')).toBe('number-missing')
})

test('hundreds need no number, and are neither fewer than two hundred nor a thousand', () => {
  expect(readReach(null, 'hundreds')).toEqual({ number: 200n, qualifier: 'hundreds' })
  expect(readReach(400n, 'hundreds')).toEqual({ number: 400n, qualifier: 'hundreds' })
  expect([199n, 1000n].map((number) => readReach(number, 'hundreds'))).toEqual(['not-hundreds', 'not-hundreds'])
})
