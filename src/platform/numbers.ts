import { Refusal } from './errors.ts'
import { type Language, languages, localeOf } from './words.ts'

const largest = 9_223_372_036_854_775_807n

const groupings = new Map(languages.map((language) => [language, new Intl.NumberFormat(localeOf[language])]))

/** A whole number with the grouping of the language and a true minus sign: −20,000. */
export const formatCount = (n: bigint | number, language: Language): string =>
  (groupings.get(language) ?? new Intl.NumberFormat(localeOf[language])).format(n).replace('-', '−')

/** What was typed, short enough to be repeated in a message. */
export const excerpt = (text: string): string => {
  const shown = text.trim()
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown
}

/** Full-width digits and signs as the plain ones, every minus as a hyphen, no blanks around. */
export const plainDigits = (text: string): string => text.normalize('NFKC').replace(/[−﹣]/g, '-').trim()

// A comma counts only between full groups of three, so that a decimal comma is never read as grouping.
const wholePart = String.raw`[1-9]\d{0,2}(?:,\d{3})+|\d+`
const decimal = new RegExp(String.raw`^(-?)(${wholePart})(?:\.(\d+))?$`)

export interface Decimal {
  readonly negative: boolean
  /** Digits before and after the point, without grouping; `fraction` is '' when there is none. */
  readonly whole: string
  readonly fraction: string
}

/** Reads plain digits exactly, such as -11,784.95; null when it is not a number or its grouping is ambiguous. */
export function readDecimal(plain: string): Decimal | null {
  const found = decimal.exec(plain)
  if (!found || plain.length > 60) return null
  const [, sign, whole = '', fraction = ''] = found
  return { negative: sign === '-', whole: whole.replaceAll(',', '').replace(/^0+(?=\d)/, ''), fraction }
}

/** A count as people type it, as int8. Refuses decimals, and negative counts unless they are allowed. */
export function parseCount(text: string, { negative = false }: { negative?: boolean } = {}): bigint {
  const found = readDecimal(plainDigits(text))
  const shown = { text: excerpt(text) }
  if (!found || found.fraction) throw new Refusal('numbers.not-a-count', undefined, shown)
  const size = BigInt(found.whole)
  if (size > largest) throw new Refusal('numbers.too-large', undefined, shown)
  if (found.negative && size > 0n && !negative) throw new Refusal('numbers.negative', undefined, shown)
  return found.negative ? -size : size
}

/** Exact decimal text of `minor` hundredths, thousandths …: (1178495n, 2) is 11784.95. */
export function plainDecimal(minor: bigint, decimals: number): string {
  const digits = String(minor < 0n ? -minor : minor).padStart(decimals + 1, '0')
  const sign = minor < 0n ? '-' : ''
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`
}

/** The same for readers: grouped, with a true minus sign. */
export function formatDecimal(plain: string, language: Language): string {
  const [whole = '', fraction] = plain.replace('-', '').split('.')
  const sign = plain.startsWith('-') ? '−' : ''
  return sign + formatCount(BigInt(whole), language) + (fraction === undefined ? '' : `.${fraction}`)
}
