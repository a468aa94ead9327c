import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  asQuantity,
  formatQuantity,
  isUnit,
  kindOf,
  parseQuantity,
  plainQuantity,
  smallestOf,
  type Unit,
  unitName,
  unitsOfKind,
} from './units.ts'
import { platformWords } from './words/words.ts'
import { languages } from './words.ts'

const everyUnit: readonly Unit[] = Object.keys(platformWords.messages.en)
  .flatMap((key) => /^units\.name\.([\w-]+)$/.exec(key)?.[1] ?? [])
  .filter(isUnit)

test.each([
  ['40', 't', 40_000_000n],
  ['1.5', 't', 1_500_000n],
  ['0.000001', 't', 1n],
  ['1.500000000', 't', 1_500_000n],
  ['50', 'kg', 50_000n],
  ['0.25', 'kg', 250n],
  ['1,500', 'g', 1500n],
  ['２．５', 'l', 2500n],
  ['330', 'set', 330n],
  ['20,000', 'piece', 20000n],
  ['330.0', 'set', 330n],
  ['60', 'hour', 3600n],
  ['1.5', 'hour', 90n],
  ['0.1', 'hour', 6n],
  ['1:20', 'hour', 80n],
  ['0:05', 'hour', 5n],
  ['45', 'minute', 45n],
  ['0', 't', 0n],
])('reads "%s" %s exactly in the smallest unit', (text, unit, quantity) => {
  expect(parseQuantity(text, unit)).toBe(quantity)
})

test.each([
  ['0.0000001', 't', 'units.too-fine'],
  ['1.0005', 'kg', 'units.too-fine'],
  ['0.5', 'g', 'units.too-fine'],
  ['1.5', 'set', 'units.too-fine'],
  ['0.33', 'hour', 'units.too-fine'],
  ['', 't', 'units.not-a-quantity'],
  ['forty', 't', 'units.not-a-quantity'],
  ['-1', 't', 'units.not-a-quantity'],
  ['1,5', 't', 'units.not-a-quantity'],
  ['1e3', 't', 'units.not-a-quantity'],
  ['1:20', 'kg', 'units.not-a-quantity'],
  ['1:75', 'hour', 'units.not-a-quantity'],
  ['1', 'stone', 'units.unknown-unit'],
  ['1', 'toString', 'units.unknown-unit'],
  ['9223372036854775808', 'piece', 'units.too-large'],
  ['9223372036855', 't', 'units.too-large'],
])('refuses "%s" %s with %s', (text, unit, code) => {
  expect(() => parseQuantity(text, unit)).toThrow(expect.objectContaining({ name: 'Refusal', code }))
})

test.each<[bigint, Unit, string, string, string, string]>([
  [40_000_000n, 't', '40 t', '40トン', '40톤', '40吨'],
  [1_500_000n, 't', '1.5 t', '1.5トン', '1.5톤', '1.5吨'],
  [1_234_500n, 'kg', '1,234.5 kg', '1,234.5kg', '1,234.5kg', '1,234.5公斤'],
  [500n, 'ml', '500 mL', '500mL', '500mL', '500毫升'],
  [330n, 'set', '330 sets', '330セット', '330세트', '330套'],
  [1n, 'set', '1 set', '1セット', '1세트', '1套'],
  [20_000n, 'piece', '20,000 pieces', '20,000個', '20,000개', '20,000件'],
  [13n, 'person', '13 people', '13人', '13명', '13人'],
  [1n, 'person', '1 person', '1人', '1명', '1人'],
  [20n, 'child', '20 children', '子ども20人', '아동 20명', '20名儿童'],
  [228n, 'gift', '228 gifts', '228件', '228건', '228笔'],
  [1n, 'pledge', '1 pledge', '1件', '1건', '1项'],
  [3600n, 'hour', '60 hours', '60時間', '60시간', '60小时'],
  [80n, 'hour', '1 hour 20 minutes', '1時間20分', '1시간 20분', '1小时20分钟'],
  [45n, 'hour', '45 minutes', '45分', '45분', '45分钟'],
  [2010n, 'calendar-year', '2010', '2010年', '2010년', '2010年'],
  [2n, 'publication', '2 publications', '2点', '2종', '2种'],
  [0n, 'hour', '0 hours', '0時間', '0시간', '0小时'],
  [-4_000_000n, 't', '−4 t', '−4トン', '−4톤', '−4吨'],
  [-70n, 'set', '−70 sets', '−70セット', '−70세트', '−70套'],
  [-90n, 'hour', '−1 hour 30 minutes', '−1時間30分', '−1시간 30분', '−1小时30分钟'],
  [
    9_007_199_254_740_991n,
    'piece',
    '9,007,199,254,740,991 pieces',
    '9,007,199,254,740,991個',
    '9,007,199,254,740,991개',
    '9,007,199,254,740,991件',
  ],
])('writes %s of %s with the counter of each language', (value, unit, ...expected) => {
  expect(languages.map((language) => formatQuantity(value, unit, language))).toEqual(expected)
  expect(languages.map(asQuantity(value, unit))).toEqual(expected)
})

test('has a name and a counter for every unit in every language', () => {
  expect(everyUnit.length).toBeGreaterThan(30)
  for (const language of languages) {
    for (const unit of everyUnit) {
      expect(unitName(unit, language)).not.toBe('')
      expect(formatQuantity(7n, unit, language)).toMatch(/[07]/)
    }
    expect(new Set(everyUnit.map((unit) => unitName(unit, language))).size).toBe(everyUnit.length)
  }
})

test('adds up only what has one kind: a counted unit is alone', () => {
  expect(unitsOfKind('mass')).toEqual(['g', 'kg', 't'])
  expect(unitsOfKind(kindOf('ml'))).toEqual(['ml', 'l'])
  for (const unit of everyUnit) {
    for (const other of unitsOfKind(kindOf(unit))) expect(smallestOf(other)).toBe(smallestOf(unit))
    expect(smallestOf(smallestOf(unit))).toBe(smallestOf(unit))
  }
  expect(unitsOfKind(kindOf('person'))).toEqual(['person'])
  expect([isUnit('kg'), isUnit('KG'), isUnit('constructor'), isUnit(null)]).toEqual([true, false, false, false])
})

test('hours are read as they are shown, in every language', () => {
  for (const language of languages)
    for (const minutes of [45n, 60n, 80n, 3600n, 120_000n])
      expect(parseQuantity(formatQuantity(minutes, 'hour', language), 'hour')).toBe(minutes)
  for (const typed of ['1時間75分', '時間', '-60時間', '60時間後'])
    expect(() => parseQuantity(typed, 'hour')).toThrow('units.not-a-quantity')
})

test('a quantity comes back from its plain text', () => {
  expect([plainQuantity(1_500_000n, 't'), plainQuantity(90n, 'hour'), plainQuantity(80n, 'hour')]).toEqual([
    '1.5',
    '1.5',
    '1:20',
  ])
  expect(plainQuantity(-1n, 't')).toBe('-0.000001')
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 10n ** 15n }), fc.constantFrom(...everyUnit), (value, unit) => {
      if (unit === 'hour' && value > 10n ** 8n) return
      expect(parseQuantity(plainQuantity(value, unit), unit)).toBe(value)
    }),
    { numRuns: 1000 },
  )
})
