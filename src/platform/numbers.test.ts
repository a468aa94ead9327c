import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCount, formatDecimal, parseCount, plainDecimal } from './numbers.ts'
import { languages } from './words.ts'

test.each([
  ['0', 0n],
  ['228', 228n],
  ['20,000', 20000n],
  ['20000', 20000n],
  ['２０，０００', 20000n],
  [' 13 ', 13n],
  ['007', 7n],
  ['-0', 0n],
  ['1,234,567', 1234567n],
  ['9223372036854775807', 9223372036854775807n],
])('reads "%s" as a count', (text, count) => {
  expect(parseCount(text)).toBe(count)
})

test.each([
  ['', 'numbers.not-a-count'],
  ['thirteen', 'numbers.not-a-count'],
  ['1.5', 'numbers.not-a-count'],
  ['1.0', 'numbers.not-a-count'],
  ['1e3', 'numbers.not-a-count'],
  ['1,00', 'numbers.not-a-count'],
  ['0,123', 'numbers.not-a-count'],
  ['1 000', 'numbers.not-a-count'],
  ['+5', 'numbers.not-a-count'],
  ['13人', 'numbers.not-a-count'],
  ['9'.repeat(100), 'numbers.not-a-count'],
  ['-5', 'numbers.negative'],
  ['−5', 'numbers.negative'],
  ['9223372036854775808', 'numbers.too-large'],
  ['-9223372036854775808', 'numbers.too-large'],
])('refuses "%s" with %s', (text, code) => {
  expect(() => parseCount(text)).toThrow(expect.objectContaining({ name: 'Refusal', code }))
})

test('reads a negative count where a correction may be one', () => {
  expect(parseCount('-1,500', { negative: true })).toBe(-1500n)
})

test('groups counts as the language does, to the last digit', () => {
  expect(languages.map((language) => formatCount(20000n, language))).toEqual(Array(4).fill('20,000'))
  expect(formatCount(9223372036854775807n, 'en')).toBe('9,223,372,036,854,775,807')
  expect(formatCount(13, 'ja')).toBe('13')
  expect(languages.map((language) => formatCount(-1300, language))).toEqual(Array(4).fill('−1,300'))
})

test('a count comes back from its wording', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }), fc.constantFrom(...languages), (count, language) => {
      expect(parseCount(formatCount(count, language))).toBe(count)
    }),
  )
})

test('writes exact decimals', () => {
  expect([plainDecimal(5n, 2), plainDecimal(-5n, 3), plainDecimal(5n, 0), plainDecimal(1178495n, 2)]).toEqual([
    '0.05',
    '-0.005',
    '5',
    '11784.95',
  ])
  expect(formatDecimal('-1234.50', 'en')).toBe('−1,234.50')
})
