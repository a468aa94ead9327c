import { Refusal } from './errors.ts'
import { type Currency, decimalsOf, formatMoney, isCurrency, moneyText, parseMoney, plainAmount } from './money.ts'
import { excerpt, formatDecimal, plainDecimal, plainDigits, readDecimal } from './numbers.ts'
import { formatQuantity, isUnit, parseQuantity, plainQuantity, type Unit, unitName } from './units.ts'
import { platformWords } from './words/words.ts'
import type { Language } from './words.ts'

const perUnits = ['kg', 't', 'l', 'piece', 'person', 'household'] as const
type PerUnit = (typeof perUnits)[number]

/** What a number about the world outside is told in: a unit, a currency, or money for one of a unit or of another currency. */
export type Measure = Unit | Currency | `${Currency}/${PerUnit | Currency}`

interface Rate {
  readonly money: Currency
  readonly per: PerUnit | Currency
}

// prices and exchange rates have more decimals than the money itself
const rateDecimals = 6

const isPerUnit = (text: string): text is PerUnit => perUnits.some((unit) => unit === text)

function rateOf(text: string): Rate | null {
  const [money = '', per = '', ...rest] = text.split('/')
  if (rest.length > 0 || !isCurrency(money) || money === per) return null
  return isPerUnit(per) || isCurrency(per) ? { money, per } : null
}

/** `kg`, `percent`, `KPW`, `KPW/kg`, `CNY/USD`. */
export const isMeasure = (text: unknown): text is Measure =>
  isUnit(text) || isCurrency(text) || (typeof text === 'string' && rateOf(text) !== null)

/** What is chosen from where nothing else is typed: the units, and the money of the neighbourhood for a kilogram, a head, a dollar. */
export const commonMeasures: readonly Measure[] = [
  ...(['person', 'household', 'percent', 'times', 'kg', 't', 'l', 'piece', 'year'] as const),
  ...(['KPW/kg', 'KPW/l', 'KPW/USD', 'KPW/CNY', 'CNY/kg', 'CNY/USD', 'CNY/person', 'USD/person'] as const),
  ...(['KPW', 'CNY', 'KRW', 'JPY', 'USD'] as const),
]

function parseRate(text: string, { money, per }: Rate): bigint {
  const found = readDecimal(plainDigits(text))
  const values = { text: excerpt(text), unit: `${money}/${per}` }
  if (!found) throw new Refusal('units.not-a-quantity', undefined, values)
  if (found.fraction.length > rateDecimals)
    throw new Refusal('units.too-fine', undefined, { ...values, smallest: money })
  const digits = found.whole + found.fraction.padEnd(rateDecimals, '0')
  if (digits.replace(/^0+/, '').length > 18) throw new Refusal('units.too-large', undefined, values)
  return BigInt(digits)
}

/**
 * Reads a number exactly, also below zero: in the smallest part of a unit, in minor units of a currency, in millionths of the
 * money of a rate. Refuses as `parseQuantity` and `parseMoney` do.
 */
export function parseMeasured(text: string, measure: Measure): bigint {
  const plain = plainDigits(text)
  const negative = plain.startsWith('-')
  const digits = negative ? plain.slice(1) : plain
  if (digits.startsWith('-'))
    throw new Refusal('units.not-a-quantity', undefined, { text: excerpt(text), unit: measure })
  const rate = rateOf(measure)
  const size = rate
    ? parseRate(digits, rate)
    : isCurrency(measure)
      ? parseMoney(digits, measure).minor
      : parseQuantity(digits, measure)
  return negative ? -size : size
}

const bare = (plain: string) => (plain.includes('.') ? plain.replace(/\.?0+$/, '') : plain)

/** Digits and a point only: "1800" of KPW/kg, "11784.95" of USD, "1.5" of t. */
export function plainMeasured(value: bigint, measure: Measure): string {
  if (rateOf(measure)) return bare(plainDecimal(value, rateDecimals))
  if (isCurrency(measure)) return plainAmount({ minor: value, currency: measure })
  return isUnit(measure) ? plainQuantity(value, measure) : String(value)
}

function ofOne({ per }: Rate, money: string, language: Language): string {
  const say = platformWords.in(language)
  if (isPerUnit(per)) return say(`units.per.${per}`, { money })
  return say('units.per.money', { money, one: moneyText('1', per, language) })
}

const asItIs = (text: string) => text

/**
 * For readers: "KPW 1,800 per kg", 1kg当たり1,800北朝鮮ウォン; units and money as everywhere. `meant` puts how exactly it is meant to
 * what is counted: 1人当たり約800米ドル.
 */
export function formatMeasured(
  value: bigint,
  measure: Measure,
  language: Language,
  meant: (text: string) => string = asItIs,
): string {
  const rate = rateOf(measure)
  if (rate) {
    const amount = formatDecimal(plainMeasured(value, measure), language)
    return ofOne(rate, meant(moneyText(amount, rate.money, language)), language)
  }
  if (isCurrency(measure)) return meant(formatMoney({ minor: value, currency: measure }, language))
  return meant(isUnit(measure) ? formatQuantity(value, measure, language) : String(value))
}

/** The name to choose it by: "people", "KPW per kg". */
export function measureName(measure: Measure, language: Language): string {
  const rate = rateOf(measure)
  if (rate) return ofOne(rate, moneyText('', rate.money, language).trim(), language)
  return isUnit(measure) ? unitName(measure, language) : moneyText('', measure as Currency, language).trim()
}

/** How many decimals the stored value has more than the printed one: 2 for cents, 6 for grams told in tonnes. */
export function decimalsStored(measure: string): number {
  if (isCurrency(measure)) return decimalsOf(measure)
  if (rateOf(measure)) return rateDecimals
  const scales: Partial<Record<string, number>> = { t: 6, kg: 3, l: 3, percent: 4, times: 6 }
  return scales[measure] ?? 0
}
