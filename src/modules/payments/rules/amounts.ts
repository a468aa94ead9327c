import { type Currency, decimalsOf, isCurrency } from '#platform/currencies.ts'
import { Refusal } from '#platform/errors.ts'
import { excerpt } from '#platform/numbers.ts'

/** What stands before the decimals, "1,315.74" or "1.315,74"; `each` reads every amount by its own marks. */
export const decimalMarks = ['.', ',', 'each'] as const
export type DecimalMark = (typeof decimalMarks)[number]

const most = 1_000_000_000_000_000n
const number = {
  '.': /^(-?)(\d{1,3}(?:[, ']\d{3})+|\d+)(?:\.(\d*))?(-?)$/,
  ',': /^(-?)(\d{1,3}(?:[. ']\d{3})+|\d+)(?:,(\d*))?(-?)$/,
}
// signs of currencies, and what spreadsheets put around an amount
const around = /[¥￥円$€£₩원元]|^\(|\)$|\b[A-Z]{3}\b/g

function plain(text: string): string {
  if (/^-?[\d.,]+$/.test(text)) return text
  const bare = text
    .normalize('NFKC')
    .replace(/[−–﹣]/g, '-')
    .replace(/[  ]/g, ' ')
  const sign = /^\(.*\)$/.test(bare.trim()) ? '-' : ''
  return (
    sign +
    bare
      .replace(around, '')
      .replace(/^\+/, '')
      .replace(/^(-?) +/, '$1')
      .trim()
  )
}

/** A currency of ISO 4217 in capitals or not. Refuses `payments.not-a-currency`. */
export function currencyOf(text: string): Currency {
  const code = text.trim().toUpperCase()
  if (!isCurrency(code)) throw new Refusal('payments.not-a-currency', undefined, { text: excerpt(text) })
  return code
}

/**
 * An amount in minor units; providers write decimals also of currencies that have none, so zeros beyond them are taken. Refuses
 * `payments.not-an-amount`, `payments.too-many-decimals`, `payments.too-large`.
 */
export function minorOf(text: string, mark: DecimalMark, currency: Currency): bigint {
  const own = mark === 'each' ? markOf(plain(text)) : mark
  const found = text.length > 60 || own === 'unclear' ? null : number[own ?? '.'].exec(plain(text))
  const shown = { text: excerpt(text), mark, currency }
  if (!found) throw new Refusal('payments.not-an-amount', undefined, shown)
  const [, before = '', whole = '', fraction = '', after = ''] = found
  const decimals = decimalsOf(currency)
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0')
  if (/[1-9]/.test(fraction.slice(decimals))) throw new Refusal('payments.too-many-decimals', undefined, shown)
  const size = BigInt(whole.replace(/\D/g, '') + kept)
  if (size > most) throw new Refusal('payments.too-large', undefined, shown)
  return before || after ? -size : size
}

/** The same, zero where the cell is empty. */
export const minorOrZero = (text: string, mark: DecimalMark, currency: Currency): bigint =>
  text === '' ? 0n : minorOf(text, mark, currency)

/** The mark of one amount: 'unclear' where it stands before three digits, undefined where there is none. */
function markOf(text: string): '.' | ',' | 'unclear' | undefined {
  const marks = text.replace(/[^.,]/g, '')
  const last = marks.at(-1)
  if (last !== '.' && last !== ',') return undefined
  if (marks.includes('.') && marks.includes(',')) return last
  if (marks.length > 1) return last === '.' ? ',' : '.'
  return /[.,]\d{3}-?$/.test(text) ? 'unclear' : last
}

/**
 * The decimal mark of the amounts of a file, by marks that can only be one thing, such as in 9,15 or 1.315,74; `each` where they
 * differ, 'unclear' where all stand before three digits, undefined where there is none.
 */
export function detectMark(cells: Iterable<string>): DecimalMark | 'unclear' | undefined {
  const found = new Set([...cells].map((cell) => markOf(plain(cell))))
  if (found.has('.') && found.has(',')) return 'each'
  if (found.has('.')) return '.'
  if (found.has(',')) return ','
  return found.has('unclear') ? 'unclear' : undefined
}
