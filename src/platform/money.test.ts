import fc from 'fast-check'
import { expect, test } from 'vitest'
import { refusalOf } from '../../test/refusals.ts'
import {
  addMoney,
  asMoney,
  type Currency,
  compareMoney,
  currencies,
  decimalsOf,
  formatMoney,
  isCurrency,
  type Money,
  moneyFromDatabase,
  parseMoney,
  plainAmount,
  subtractMoney,
  sumMoney,
} from './money.ts'
import { languages } from './words.ts'

const accepted: readonly (readonly [text: string, currency: Currency, minor: bigint])[] = [
  ['11784.95', 'USD', 1178495n],
  ['11,784.95', 'USD', 1178495n],
  ['１１，７８４．９５', 'USD', 1178495n],
  [' 11,784.95 ', 'USD', 1178495n],
  ['$11,784.95', 'USD', 1178495n],
  ['US$11,784.95', 'USD', 1178495n],
  ['US $11,784.95', 'USD', 1178495n],
  ['＄11,784.95', 'USD', 1178495n],
  ['USD 11,784.95', 'USD', 1178495n],
  ['usd 11784.95', 'USD', 1178495n],
  ['11,784.95 USD', 'USD', 1178495n],
  ['11,784.95米ドル', 'USD', 1178495n],
  ['11,784.95ドル', 'USD', 1178495n],
  ['11,784.95달러(USD)', 'USD', 1178495n],
  ['11,784.95美元', 'USD', 1178495n],
  ['0', 'USD', 0n],
  ['0.00', 'USD', 0n],
  ['0.05', 'USD', 5n],
  ['5', 'USD', 500n],
  ['5.1', 'USD', 510n],
  ['007', 'USD', 700n],
  ['1,000', 'USD', 100000n],
  ['1,000,000', 'USD', 100000000n],
  ['-25.00', 'USD', -2500n],
  ['−25.00', 'USD', -2500n],
  ['-$25.00', 'USD', -2500n],
  ['$-25.00', 'USD', -2500n],
  ['-0.00', 'USD', 0n],
  ['10000000000000.00', 'USD', 1000000000000000n],
  ['21,916', 'JPY', 21916n],
  ['21916円', 'JPY', 21916n],
  ['２１，９１６円', 'JPY', 21916n],
  ['¥21,916', 'JPY', 21916n],
  ['￥21,916', 'JPY', 21916n],
  ['21,916 yen', 'JPY', 21916n],
  ['JPY 21,916', 'JPY', 21916n],
  ['21,916엔', 'JPY', 21916n],
  ['21,916日元', 'JPY', 21916n],
  ['3000', 'JPY', 3000n],
  ['1000000000000000', 'JPY', 1000000000000000n],
  ['5,000', 'CNY', 500000n],
  ['RMB 5,000', 'CNY', 500000n],
  ['¥5,000.00', 'CNY', 500000n],
  ['5,000元', 'CNY', 500000n],
  ['1800', 'KPW', 180000n],
  ['1800 NKW', 'KPW', 180000n],
  ['₩1,800', 'KRW', 1800n],
  ['1,800원', 'KRW', 1800n],
  ['1.234', 'KWD', 1234n],
  ['1,234.567', 'BHD', 1234567n],
  ['€1,315.74', 'EUR', 131574n],
  ['1,315.74 EUR', 'EUR', 131574n],
  ['£10', 'GBP', 1000n],
  ['Fr. 12.50', 'CHF', 1250n],
  ['62.35 CHF', 'CHF', 6235n],
]

test.each(accepted)('reads "%s" in %s', (text, currency, minor) => {
  expect(parseMoney(text, currency)).toEqual({ minor, currency })
})

const refused: readonly (readonly [text: string, currency: Currency, code: string])[] = [
  ['', 'USD', 'money.not-an-amount'],
  [' ', 'USD', 'money.not-an-amount'],
  ['USD', 'USD', 'money.not-an-amount'],
  ['abc', 'USD', 'money.not-an-amount'],
  ['1e5', 'USD', 'money.not-an-amount'],
  ['1E+5', 'USD', 'money.not-an-amount'],
  ['0x10', 'USD', 'money.not-an-amount'],
  ['NaN', 'USD', 'money.not-an-amount'],
  ['1,23', 'USD', 'money.not-an-amount'],
  ['1,2345', 'USD', 'money.not-an-amount'],
  ['12,34,567', 'USD', 'money.not-an-amount'],
  ['1.234,56', 'USD', 'money.not-an-amount'],
  ['1234,567', 'USD', 'money.not-an-amount'],
  ['0,123', 'USD', 'money.not-an-amount'],
  ['1,000,00', 'USD', 'money.not-an-amount'],
  ['1 000', 'USD', 'money.not-an-amount'],
  ['1.2.3', 'USD', 'money.not-an-amount'],
  ['.50', 'USD', 'money.not-an-amount'],
  ['5.', 'USD', 'money.not-an-amount'],
  [',', 'USD', 'money.not-an-amount'],
  ['--5', 'USD', 'money.not-an-amount'],
  ['-$-5', 'USD', 'money.not-an-amount'],
  ['5-', 'USD', 'money.not-an-amount'],
  ['+5', 'USD', 'money.not-an-amount'],
  ['5 6', 'USD', 'money.not-an-amount'],
  ['£5', 'USD', 'money.not-an-amount'],
  ['5円', 'USD', 'money.not-an-amount'],
  ['JPY 5', 'USD', 'money.not-an-amount'],
  ['$5', 'JPY', 'money.not-an-amount'],
  ['1万円', 'JPY', 'money.not-an-amount'],
  ['٣', 'USD', 'money.not-an-amount'],
  ['9'.repeat(200), 'USD', 'money.not-an-amount'],
  ['1.234', 'USD', 'money.too-many-decimals'],
  ['11,784.950', 'USD', 'money.too-many-decimals'],
  ['21,916.5', 'JPY', 'money.too-many-decimals'],
  ['21,916.00', 'JPY', 'money.too-many-decimals'],
  ['1.2345', 'KWD', 'money.too-many-decimals'],
  ['10000000000000.01', 'USD', 'money.too-large'],
  ['1000000000000001', 'JPY', 'money.too-large'],
  ['1,000,000,000,000,000,000', 'JPY', 'money.too-large'],
]

const codeOf = (act: () => unknown): string => refusalOf(act).code

test.each(refused)('refuses "%s" in %s with %s', (text, currency, code) => {
  expect(codeOf(() => parseMoney(text, currency))).toBe(code)
})

test('knows the decimals of ISO 4217', () => {
  const decimals = (list: readonly Currency[]) => [...new Set(list.map(decimalsOf))]
  expect(decimals(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'UGX', 'XAF', 'XOF', 'XPF', 'PYG', 'RWF'])).toEqual([0])
  expect(decimals(['KWD', 'BHD', 'JOD', 'TND', 'IQD', 'LYD', 'OMR'])).toEqual([3])
  expect(decimals(['USD', 'EUR', 'CNY', 'KPW', 'TWD', 'HUF', 'IDR', 'MNT', 'MGA', 'MRU'])).toEqual([2])
  expect(currencies).toHaveLength(155)
  expect(new Set(currencies).size).toBe(155)
})

test('offers only the currencies in use, and still knows those of old gifts', () => {
  expect(isCurrency('EEK') && isCurrency('BGN')).toBe(true)
  expect(currencies.includes('EEK') || currencies.includes('BGN')).toBe(false)
  for (const text of ['usd', 'RMB', 'NKW', 'XXX', 'XAU', '', 'toString', 5, null]) expect(isCurrency(text)).toBe(false)
})

test('writes amounts so that nobody takes one currency for another', () => {
  const shown = (minor: bigint, currency: Currency) =>
    languages.map((language) => formatMoney({ minor, currency }, language))
  expect(shown(1178495n, 'USD')).toEqual(['USD 11,784.95', '11,784.95米ドル', '11,784.95달러(USD)', '11,784.95美元'])
  expect(shown(21916n, 'JPY')).toEqual(['JPY 21,916', '21,916円', '21,916엔', '21,916日元'])
  expect(shown(500000n, 'CNY')).toEqual(['CNY 5,000.00', '5,000.00人民元', '5,000.00위안', '5,000.00元人民币'])
  expect(shown(180000n, 'KPW')).toEqual([
    'KPW 1,800.00',
    '1,800.00北朝鮮ウォン',
    '북한 돈 1,800.00원',
    '1,800.00朝鲜元',
  ])
  expect(shown(1234n, 'KWD')).toEqual(['KWD 1.234', '1.234 KWD', '1.234 KWD', '1.234 KWD'])
  expect(shown(-5n, 'USD')).toEqual(['USD −0.05', '−0.05米ドル', '−0.05달러(USD)', '−0.05美元'])
  expect(asMoney({ minor: 21916n, currency: 'JPY' })('ja')).toBe('21,916円')
})

test('keeps every digit of the largest amounts', () => {
  const money: Money = { minor: 123456789012345678n, currency: 'USD' }
  expect(plainAmount(money)).toBe('1234567890123456.78')
  expect(formatMoney(money, 'en')).toBe('USD 1,234,567,890,123,456.78')
})

const currency = fc.constantFrom<Currency>('USD', 'JPY', 'KWD', 'CNY', 'BYR')
const minor = fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n })

test('an amount comes back from its plain text and from its wording', () => {
  fc.assert(
    fc.property(minor, currency, (minor, currency) => {
      const money = { minor, currency }
      expect(parseMoney(plainAmount(money), currency)).toEqual(money)
      expect(parseMoney(formatMoney(money, 'en'), currency)).toEqual(money)
    }),
  )
})

test('adding is associative, and subtracting undoes it', () => {
  fc.assert(
    fc.property(minor, minor, minor, currency, (x, y, z, currency) => {
      const [a, b, c] = [x, y, z].map((minor) => ({ minor, currency })) as [Money, Money, Money]
      expect(addMoney(addMoney(a, b), c)).toEqual(addMoney(a, addMoney(b, c)))
      expect(sumMoney([a, b, c], currency)).toEqual(addMoney(addMoney(a, b), c))
      expect(subtractMoney(addMoney(a, b), b)).toEqual(a)
      expect(Math.sign(compareMoney(a, b))).toBe(-Math.sign(compareMoney(b, a)) || 0)
    }),
  )
  expect(sumMoney([], 'JPY')).toEqual({ minor: 0n, currency: 'JPY' })
})

test('never adds or compares two currencies', () => {
  const yen: Money = { minor: 1n, currency: 'JPY' }
  const dollar: Money = { minor: 1n, currency: 'USD' }
  for (const act of [addMoney, subtractMoney, compareMoney]) {
    expect(codeOf(() => act(yen, dollar))).toBe('money.mixed-currencies')
  }
  expect(codeOf(() => sumMoney([yen, dollar], 'JPY'))).toBe('money.mixed-currencies')
  expect(codeOf(() => sumMoney([dollar], 'JPY'))).toBe('money.mixed-currencies')
})

test('takes amounts from the database as they are, and calls an unknown currency there a bug', () => {
  expect(moneyFromDatabase(21916n, 'JPY')).toEqual({ minor: 21916n, currency: 'JPY' })
  expect(() => moneyFromDatabase(1n, 'RMB')).toThrow('RMB')
})
