import { type Currency, decimalsOf, isCurrency } from '../currencies.ts'
import { type ParseOptions, parseDay, parsePartialDate } from '../dates/parse.ts'
import { Refusal } from '../errors.ts'
import { tidy } from '../inputs.ts'
import { parseMoney } from '../money.ts'
import { excerpt, parseCount } from '../numbers.ts'
import type { ImportColumn, Value } from './definition.ts'

/** What all kinds of columns share; `field` is the SQL column where it is not called like the header. */
export interface Shape {
  readonly field?: string
  readonly aliases?: readonly string[]
  readonly required?: boolean
  readonly example: string | readonly string[]
}

const common = (header: string, { aliases, required, example }: Shape) => ({
  header,
  example,
  ...(aliases && { aliases }),
  ...(required && { required }),
})

/** A text as it is kept, of at most `most` characters. Refuses `input.too-long`. */
export function cleanText(text: string, most: number): string {
  const kept = tidy(text)
  if (kept.length > most) throw new Refusal('input.too-long', undefined, { most })
  return kept
}

/** Text in NFC, at most `most` characters. Refuses `input.too-long`. */
export const text = (header: string, { most = 2000, ...shape }: Shape & { readonly most?: number }): ImportColumn => ({
  ...common(header, shape),
  into: { [shape.field ?? header]: 'text' },
  parse: (given) => cleanText(given, most),
})

const codeShape = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u

/** A short code such as `S-01`, by the rule of `code()` in inputs.ts. Refuses `imports.not-a-code`. */
export const code = (header: string, shape: Shape): ImportColumn => ({
  ...common(header, shape),
  into: { [shape.field ?? header]: 'text' },
  parse(given) {
    const kept = given.normalize('NFC')
    if (kept.length > 40 || !codeShape.test(kept))
      throw new Refusal('imports.not-a-code', undefined, { text: excerpt(given) })
    return kept
  },
})

type Spellings = Readonly<Record<string, readonly string[]>>

const plain = (text: string) => text.normalize('NFKC').toLowerCase()

/** Reads one of the words, in any case and width, or another spelling of it; a spelling of two words stands for the first. */
export function wordReader<const Word extends string>(words: readonly Word[], spellings: Spellings = {}) {
  const known = new Map<string, Word>(words.map((word) => [word, word]))
  for (const word of words) {
    for (const spelling of spellings[word] ?? []) if (!known.has(plain(spelling))) known.set(plain(spelling), word)
  }
  return (given: string): Word | undefined => known.get(given) ?? known.get(plain(given))
}

/**
 * One of the words, or of the spellings that stand for a word: `{ bank: ['wire', '銀行'] }`; what the screen calls the words
 * comes from `spelledAs`. Refuses `imports.not-one-of`, which names the words.
 */
export function oneOf<const Word extends string>(
  header: string,
  words: readonly Word[],
  { spellings, ...shape }: Shape & { readonly spellings?: Spellings },
): ImportColumn {
  const read = wordReader(words, spellings)
  const all = words.join(', ')
  return {
    ...common(header, shape),
    accepts: words,
    into: { [shape.field ?? header]: 'text' },
    parse(given) {
      const word = read(given)
      if (word === undefined) throw new Refusal('imports.not-one-of', undefined, { text: excerpt(given), words: all })
      return word
    },
  }
}

const yes = new Set(['yes', 'true', '1', 'y', 'はい', '예', '是'])
const no = new Set(['no', 'false', '0', 'n', 'いいえ', '아니요', '否'])

/** Yes or no. Refuses `imports.not-yes-or-no`. */
export const yesNo = (header: string, shape: Shape): ImportColumn => ({
  ...common(header, shape),
  accepts: ['yes', 'no'],
  into: { [shape.field ?? header]: 'bool' },
  parse(given) {
    const word = given.normalize('NFKC').toLowerCase()
    if (yes.has(word)) return true
    if (no.has(word)) return false
    throw new Refusal('imports.not-yes-or-no', undefined, { text: excerpt(given) })
  },
})

/** One exact day. Refuses what `parseDay` refuses. */
export const day = (
  header: string,
  { reading, ...shape }: Shape & { readonly reading?: ParseOptions },
): ImportColumn => ({
  ...common(header, shape),
  into: { [shape.field ?? header]: 'date' },
  parse: (given) => parseDay(given, reading),
})

/**
 * A date as exact as it is known, into `date_edtf`, `date_start`, `date_end` and `date_printed` (null where the cell is EDTF
 * already) for the field `date`. Refuses what `parsePartialDate` refuses.
 */
export function partialDate(
  header: string,
  { reading, ...shape }: Shape & { readonly reading?: ParseOptions },
): ImportColumn {
  const field = shape.field ?? header
  return {
    ...common(header, shape),
    into: {
      [`${field}_edtf`]: 'text',
      [`${field}_start`]: 'date',
      [`${field}_end`]: 'date',
      [`${field}_printed`]: 'text',
    },
    parse(given) {
      const { edtf, start, end } = parsePartialDate(given, reading)
      return [edtf, start, end, edtf === given ? null : cleanText(given, 200)]
    },
  }
}

/** A whole number as int8. Refuses what `parseCount` refuses. */
export const count = (
  header: string,
  { negative = false, ...shape }: Shape & { readonly negative?: boolean },
): ImportColumn => ({
  ...common(header, shape),
  into: { [shape.field ?? header]: 'int8' },
  parse: (given) => parseCount(given, { negative }),
})

/** The code of a currency (ISO 4217). Refuses `imports.not-a-currency`. */
const currency = (header: string, shape: Shape): ImportColumn => ({
  ...common(header, shape),
  into: { [shape.field ?? header]: 'text' },
  parse(given) {
    const word = given.toUpperCase()
    if (!isCurrency(word)) throw new Refusal('imports.not-a-currency', undefined, { text: excerpt(given) })
    return word
  },
})

// Digits and a point, as programs write amounts: ten times as fast as the marks and groupings that people use.
const plainAmount = /^(\d{1,12})(?:\.(\d{1,3}))?$/

function minorOf(given: string, unit: Currency): Value {
  const [, whole, fraction = ''] = plainAmount.exec(given) ?? []
  const decimals = decimalsOf(unit)
  if (whole === undefined || fraction.length > decimals) return parseMoney(given, unit).minor
  return whole + fraction.padEnd(decimals, '0')
}

/**
 * The two columns of an amount: minor units as int8, and the currency as text. Refuses what `parseMoney` refuses; an amount
 * beside an unknown currency is not judged, for that is refused already. A filled amount needs a currency:
 * `imports.currency-missing`.
 */
export function money(
  amount: { readonly header: string } & Shape,
  inCurrency: { readonly header: string } & Shape,
): readonly [ImportColumn, ImportColumn] {
  const amountColumn: ImportColumn = {
    ...common(amount.header, amount),
    into: { [amount.field ?? amount.header]: 'int8' },
    parse(given, cell) {
      const word = cell(inCurrency.header).toUpperCase()
      if (isCurrency(word)) return minorOf(given, word)
      if (word === '' && !inCurrency.required) throw new Refusal('imports.currency-missing')
      return null
    },
  }
  return [amountColumn, currency(inCurrency.header, inCurrency)]
}
