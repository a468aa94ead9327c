import { type Currency, decimalsOf, isCurrency } from './currencies.ts'
import { Refusal } from './errors.ts'
import { excerpt, formatDecimal, plainDecimal, plainDigits, readDecimal } from './numbers.ts'
import { platformWords } from './words/words.ts'
import type { Language, Printable } from './words.ts'

export { type Currency, currencies, decimalsOf, isCurrency } from './currencies.ts'

/** An exact amount: `minor` counts cents, yen, fils … by the decimals of ISO 4217. */
export interface Money {
  readonly minor: bigint
  readonly currency: Currency
}

// What may stand beside an amount of the currency, apart from its code; a sign shared by several is read as the one asked for.
const signs: Partial<Record<Currency, readonly string[]>> = {
  JPY: ['¥', '円', 'yen', '엔', '日元', '日圆'],
  CNY: ['¥', '元', '人民元', '人民币', 'RMB', '위안', '元人民币'],
  KRW: ['₩', '원', 'ウォン', '韓国ウォン', '韩元', 'won'],
  KPW: ['₩', '원', '북한 원', '北朝鮮ウォン', '朝鲜元', 'NKW', 'won'],
  USD: ['$', 'US$', 'US $', 'ドル', '米ドル', '달러', '미국 달러', '美元', 'dollars', 'US dollars'],
  CAD: ['$', 'CA$', 'C$', 'カナダドル', '캐나다 달러', '加元'],
  AUD: ['$', 'A$', 'AU$', '豪ドル', '호주 달러', '澳元'],
  TWD: ['$', 'NT$', '元', '台湾ドル', '대만 달러', '新台币'],
  HKD: ['$', 'HK$', '香港ドル', '홍콩 달러', '港元'],
  EUR: ['€', 'ユーロ', '유로', '欧元', 'euros'],
  GBP: ['£', 'ポンド', '英ポンド', '파운드', '영국 파운드', '英镑', 'pounds'],
  CHF: ['Fr.', 'SFr.', 'スイスフラン', '스위스 프랑', '瑞士法郎', 'francs', 'Swiss francs'],
  THB: ['฿', 'バーツ', '바트', '泰铢'],
}

const quoted = (text: string) => text.replace(/[$.]/g, String.raw`\$&`)
const amounts = new Map<Currency, RegExp>()

/** An amount with the marks of its currency on one side or both: "US$ 5", "5달러(USD)". */
function amountOf(currency: Currency): RegExp {
  const ready = amounts.get(currency)
  if (ready) return ready
  const marks = [...(signs[currency] ?? []), currency].sort((a, b) => b.length - a.length).map(quoted)
  const mark = `(?:${marks.join('|')})`
  const made = new RegExp(String.raw`^(-?) *(?:${mark} *)?(-?) *([\d.,]+) *(?:${mark} *)?(?:\(${currency}\))?$`, 'i')
  amounts.set(currency, made)
  return made
}

// no database column holds a sum of more than some nine thousand times as much
const most = 1_000_000_000_000_000n

/**
 * Reads an amount exactly. Refuses `money.not-an-amount` (also exponents and unclear grouping such as 1,23 or 1.234,56),
 * `money.too-many-decimals` for the currency, and `money.too-large` beyond 10^15 minor units.
 */
export function parseMoney(text: string, currency: Currency): Money {
  const decimals = decimalsOf(currency)
  const [, before = '', between = '', digits = ''] =
    text.length > 80 ? [] : (amountOf(currency).exec(plainDigits(text)) ?? [])
  const found = before && between ? null : readDecimal(digits)
  if (!found) throw unread('not-an-amount', text, currency)
  if (found.fraction.length > decimals) throw unread('too-many-decimals', text, currency)
  const size = BigInt(found.whole + found.fraction.padEnd(decimals, '0'))
  if (size > most) throw unread('too-large', text, currency)
  return { minor: before || between ? -size : size, currency }
}

function unread(why: 'not-an-amount' | 'too-many-decimals' | 'too-large', text: string, currency: Currency): Refusal {
  const decimals = decimalsOf(currency)
  const example = formatDecimal(plainDecimal(123_450n, decimals), 'en')
  return new Refusal(`money.${why}`, undefined, { text: excerpt(text), currency, decimals, example })
}

// A form can bring two currencies together (a refund and its gift), so the person is told; nothing is ever converted.
function sameCurrency(first: Currency, second: Currency): void {
  if (first !== second) throw new Refusal('money.mixed-currencies', undefined, { first, second })
}

/** Refuses `money.mixed-currencies`, like all that follow. */
export function addMoney(a: Money, b: Money): Money {
  sameCurrency(a.currency, b.currency)
  return { minor: a.minor + b.minor, currency: a.currency }
}

export function subtractMoney(a: Money, b: Money): Money {
  sameCurrency(a.currency, b.currency)
  return { minor: a.minor - b.minor, currency: a.currency }
}

/** Negative, zero or positive, for sorting amounts of one currency. */
export function compareMoney(a: Money, b: Money): number {
  sameCurrency(a.currency, b.currency)
  return a.minor < b.minor ? -1 : a.minor > b.minor ? 1 : 0
}

/** The sum of amounts that all are in `currency`; of none it is zero. */
export const sumMoney = (list: Iterable<Money>, currency: Currency): Money =>
  [...list].reduce(addMoney, { minor: 0n, currency })

/** "11784.95": digits and point only, for CSV files and form fields. */
export const plainAmount = ({ minor, currency }: Money): string => plainDecimal(minor, decimalsOf(currency))

/** A row of the database; a currency outside ISO 4217 there is a bug and throws. */
export function moneyFromDatabase(minor: bigint, currency: string): Money {
  if (!isCurrency(currency))
    throw new Error(`the database holds the currency ${currency}, which ISO 4217 does not know`)
  return { minor, currency }
}

const named = ['JPY', 'USD', 'EUR', 'GBP', 'CHF', 'KRW', 'KPW', 'CNY', 'TWD', 'HKD', 'CAD', 'AUD', 'THB'] as const
const isNamed = (currency: Currency): currency is (typeof named)[number] => named.some((code) => code === currency)

/** An amount that is written already, with its currency. */
export function moneyText(amount: string, currency: Currency, language: Language): string {
  const say = platformWords.in(language)
  if (isNamed(currency)) return say(`money.in.${currency}`, { amount })
  return say('money.in-other', { amount, code: currency })
}

/** For readers, never ambiguous: "USD 11,784.95", 11,784.95米ドル, 11,784.95달러(USD), 11,784.95美元. */
export const formatMoney = (money: Money, language: Language): string =>
  moneyText(formatDecimal(plainAmount(money), language), money.currency, language)

/** An amount as a value of a message. */
export const asMoney =
  (money: Money): Printable =>
  (language) =>
    formatMoney(money, language)
