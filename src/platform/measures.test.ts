import { expect, test } from 'vitest'
import {
  commonMeasures,
  decimalsStored,
  formatMeasured,
  isMeasure,
  type Measure,
  measureName,
  parseMeasured,
  plainMeasured,
} from './measures.ts'
import { languages } from './words.ts'

test.each<[string, Measure, bigint, string]>([
  ['1800', 'KPW/kg', 1_800_000_000n, '1800'],
  ['1,800.5', 'KPW/kg', 1_800_500_000n, '1800.5'],
  ['6.4588', 'CNY/USD', 6_458_800n, '6.4588'],
  ['-3.5', 'percent', -35_000n, '-3.5'],
  ['２', 'times', 2_000_000n, '2'],
  ['50000', 't', 50_000_000_000n, '50000'],
  ['11784.95', 'USD', 1_178_495n, '11784.95'],
  ['-12', 'person', -12n, '-12'],
  ['0', 'KPW/kg', 0n, '0'],
])('reads "%s" %s exactly and writes it back', (text, measure, value, plain) => {
  expect(parseMeasured(text, measure)).toBe(value)
  expect(plainMeasured(value, measure)).toBe(plain)
})

test.each<[string, Measure, string]>([
  ['1.2345678', 'KPW/kg', 'units.too-fine'],
  ['a lot', 'KPW/kg', 'units.not-a-quantity'],
  ['1.234,5', 'KPW/kg', 'units.not-a-quantity'],
  ['--3', 'percent', 'units.not-a-quantity'],
  ['9999999999999', 'KPW/kg', 'units.too-large'],
  ['1.5', 'person', 'units.too-fine'],
  ['1.005', 'USD', 'money.too-many-decimals'],
])('refuses "%s" %s with %s', (text, measure, code) => {
  expect(() => parseMeasured(text, measure)).toThrow(expect.objectContaining({ name: 'Refusal', code }))
})

test.each<[bigint, Measure, string, string, string, string]>([
  [
    1_800_000_000n,
    'KPW/kg',
    'KPW 1,800 per kg',
    '1kg当たり1,800北朝鮮ウォン',
    'kg당 북한 돈 1,800원',
    '每公斤1,800朝鲜元',
  ],
  [
    1_500_000_000n,
    'KPW/USD',
    'KPW 1,500 to USD 1',
    '1米ドル当たり1,500北朝鮮ウォン',
    '1달러(USD)당 북한 돈 1,500원',
    '1美元兑1,500朝鲜元',
  ],
  [
    5_000_000_000n,
    'CNY/person',
    'CNY 5,000 per person',
    '1人当たり5,000人民元',
    '1인당 5,000위안',
    '每人5,000元人民币',
  ],
  [800_000n, 'percent', '80%', '80％', '80%', '80%'],
  [2_500_000n, 'times', '2.5 times', '2.5倍', '2.5배', '2.5倍'],
  [-35_000n, 'percent', '−3.5%', '−3.5％', '−3.5%', '−3.5%'],
  [80_000n, 'USD', 'USD 800.00', '800.00米ドル', '800.00달러(USD)', '800.00美元'],
  [2_376n, 'person', '2,376 people', '2,376人', '2,376명', '2,376人'],
])('writes %s %s in each language', (value, measure, ...expected) => {
  expect(languages.map((language) => formatMeasured(value, measure, language))).toEqual(expected)
})

test('knows units, currencies and money for one of something, and nothing else', () => {
  for (const text of ['kg', 'percent', 'KPW', 'KPW/kg', 'CNY/USD']) expect(isMeasure(text)).toBe(true)
  for (const text of ['KPW/', '/kg', 'KPW/kg/kg', 'KPW/KPW', 'kg/KPW', 'NKW/kg', 'KPW/set', 'toString', '', 5, null])
    expect(isMeasure(text)).toBe(false)
})

test('names every common measure in each language, each by a name of its own', () => {
  for (const language of languages) {
    const names = commonMeasures.map((measure) => measureName(measure, language))
    expect(new Set(names).size).toBe(commonMeasures.length)
    expect(names).not.toContain('')
  }
  expect(measureName('KPW/kg', 'en')).toBe('KPW per kg')
})

test('the stored value is the plain one moved by the decimals of the measure', () => {
  for (const measure of commonMeasures.filter((one) => one !== 'year'))
    expect(parseMeasured('7', measure)).toBe(7n * 10n ** BigInt(decimalsStored(measure)))
})

test('how exactly it is meant stands beside what is counted', () => {
  const about = (text: string) => `約${text}`
  expect(formatMeasured(800_000_000n, 'USD/person', 'ja', about)).toBe('1人当たり約800米ドル')
  expect(formatMeasured(80_000n, 'USD', 'ja', about)).toBe('約800.00米ドル')
  expect(formatMeasured(80n, 'person', 'ja', about)).toBe('約80人')
})
