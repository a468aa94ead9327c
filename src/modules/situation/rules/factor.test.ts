import { expect, test } from 'vitest'
import { parseFactor } from './factor.ts'

test('reads how many old ones a new one is', () => {
  expect(parseFactor('1/100')).toEqual({ fresh: 1n, old: 100n })
  expect(parseFactor(' １ / １００ ')).toEqual({ fresh: 1n, old: 100n })
})

test.each(['', '100', '1/0', '0/100', '1/100/2', '-1/100', '1.5/100', 'a/b'])('refuses "%s"', (text) => {
  expect(() => parseFactor(text)).toThrow(expect.objectContaining({ code: 'situation.not-a-factor' }))
})
