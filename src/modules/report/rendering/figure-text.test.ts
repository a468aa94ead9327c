import { expect, test } from 'vitest'
import { languages } from '#platform/words.ts'
import type { Figure } from '../rules/cells.ts'
import { figureText, periodText, severalText, unitText } from './figure-text.ts'

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

const outside = (value: bigint, unit: string, more: Partial<Figure> = {}) =>
  figure(value, unit, {
    origin: 'outside',
    nature: 'unit-price',
    outside: { edtf: '2011-03', source: { en: 'A newspaper' } },
    ...more,
  })

test('a price of one says how exactly it is meant beside the money', () => {
  const price = outside(800_000_000n, 'USD/person', { qualifier: 'about' })
  expect(languages.map((language) => figureText(price, language))).toEqual([
    'about USD 800 per person',
    '1人当たり約800米ドル',
    '1인당 약 800달러(USD)',
    '每人约800美元',
  ])
  expect(figureText(price, 'ja', 'number')).toBe('約800')
  expect(unitText(price, 'en')).toBe('USD per person')
})

test('a share is told in per cent, and what others say holds at the time they speak of', () => {
  const share = outside(800_000n, 'percent', { qualifier: 'over' })
  expect(languages.map((language) => figureText(share, language))).toEqual([
    ...['more than 80%', '80％超', '80% 초과', '超过80%'],
  ])
  expect([periodText(share, 'en'), periodText(share, 'ja')]).toEqual(['March 2011', '2011年3月'])
  expect(periodText(figure(3n), 'en')).toBe('FY2010')
})
