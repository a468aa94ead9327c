import { expect, test } from 'vitest'
import { languages } from '#platform/words.ts'
import type { Figure } from '../rules/cells.ts'
import { severalText } from './figure-text.ts'

const figure = (value: bigint, unit = 'gift', more: Partial<Figure> = {}): Figure => ({
  ...{ name: 'giving.large-gifts', dimensions: {}, nature: 'flow', origin: 'own', ruleVersion: 1 },
  ...{ period: { start: '2010-09-01', end: '2011-08-31', label: 'FY2010' } },
  ...({ value, unit, qualifier: 'exact', state: 'known', ...more } as Figure),
})

test('three to nine of what is counted are several, in the words of each language', () => {
  const told = (value: bigint) => languages.map((language) => severalText(figure(value), language))
  expect(told(3n)).toEqual(['several gifts', '数件', '여러 건', '数笔'])
  expect(told(9n)).toEqual(told(3n))
})

test('fewer, more, what is measured, and what is told otherwise are said as they are', () => {
  expect(severalText(figure(2n), 'en')).toBe('2 gifts')
  expect(severalText(figure(10n), 'en')).toBe('10 gifts')
  expect(severalText(figure(5_000_000n, 't'), 'en')).toBe('5 t')
  expect(severalText(figure(500n, 'USD'), 'en')).toBe('USD 5.00')
  expect(severalText(figure(5n, 'gift', { qualifier: 'over' }), 'en')).toBe('more than 5 gifts')
  expect(severalText(figure(5n, 'gift', { state: 'refused', value: null }), 'en')).toBe('no record')
})
