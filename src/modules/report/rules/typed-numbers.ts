import { isCurrency } from '#platform/money.ts'
import type { Language } from '#platform/words.ts'
import { countedWords, spansOf, unitsBeside } from './counted-words.ts'

/** A number that somebody typed. */
export interface TypedNumber {
  /** Digits and point only: "11784.95", "50000" for 5万. */
  readonly value: string
  /** What it counts as far as the words beside it tell: a unit, a currency or 'percent'; null when they do not. */
  readonly of: string | null
  /** Whether it is a length of time of a few years, months, weeks, days or hours. */
  readonly isSpan: boolean
  /** Where it stands, counted from 1, and what was typed. */
  readonly line: number
  readonly column: number
  readonly text: string
}

const blanks = (text: string) => text.replace(/[^\n]/g, ' ')

const months =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?'
const numeral = '[一二三四五六七八九十〇]'

// What looks like a number and counts nothing: addresses, code, list marks, dates, years, ordinals, multiples, times of day, code names
const noCounts: Readonly<Record<'all' | Language, readonly RegExp[]>> = {
  all: [
    /\{\{[^{}\n]*\}\}/g,
    /`[^`\n]*`/g,
    /\]\([^)\n]*\)/g,
    /\b(?:https?|mailto|tel):\S+/g,
    /^[ \t]*\d{1,3}[.)](?=\s)/gm,
    /\d{4}-\d\d(?:-\d\d)?/g,
    /\d{1,2}:\d\d/g,
    /\p{Script=Latin}+-\d+|\b[A-Z]\d{1,3}\b/gu,
    /\d{4}\s*年(?:度)?(?:\s*\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?)?/g,
    /(?<![\d.,])\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?/g,
    /(?<![\d.,])\d{1,2}\s*日(?!間|元|圆)/g,
    /\d{4}\s*년(?:도)?(?:\s*\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?)?/g,
    /(?<![\d.,])\d{1,2}\s*월(?:\s*\d{1,2}\s*일)?/g,
    /第\s*[\d一二三四五六七八九十]+/g,
    /제\s*\d+/g,
    /\d+\s*(?:번째|番目|回目|倍|배)/g,
    /(?<![\d.,])(?:1[89]|20)\d\d(?!,?\d|\.\d|\s*\p{L})/gu,
    /(?<=\p{L}\s?)\d{1,3}(?=[”’」』])/gu,
  ],
  en: [
    new RegExp(`\\b\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${months}(?:,?\\s+\\d{4})?`, 'gi'),
    new RegExp(`\\b${months}\\s+\\d{1,2}(?:st|nd|rd|th)?(?:,?\\s+\\d{4})?\\b`, 'gi'),
    new RegExp(`\\b${months}\\s+\\d{4}\\b`, 'gi'),
    /\b\d+(?:st|nd|rd|th)\b/gi,
    /(?<![\d.,])(?:1[89]|20)\d\d(?!,?\d|\.\d|\s+(?:people|persons|gifts|children))/g,
  ],
  ja: [
    new RegExp(`${numeral}+月(?:${numeral}+日)?`, 'g'),
    /(?<=[\p{Script=Katakana}ー])\d+(?!\d|[,.]\d|[万億]|\s*(?:人|名|円|件|本|回|年|時間|割|%|か所|トン|ドル|キロ))/gu,
  ],
  ko: [/(?<![\d.,])(?:1[89]|20)\d\d(?=\s*년)/g],
  zh: [new RegExp(`${numeral}+月(?:${numeral}+日)?`, 'g')],
}

// a comma of Chinese or Japanese that groups no digits is a comma of the sentence
const plainWidth = (text: string) =>
  text
    .replace(/[０-９％]/g, (sign) => sign.normalize('NFKC'))
    .replace(/(?<=\d)[，．](?=\d)/g, (sign) => sign.normalize('NFKC'))

function withoutDates(text: string, language: Language): string {
  const rules = [...noCounts.all, ...noCounts[language]]
  return rules.reduce((rest, rule) => rest.replace(rule, blanks), plainWidth(text))
}

const powers: Readonly<Record<string, bigint>> = {
  百: 100n,
  백: 100n,
  千: 1_000n,
  천: 1_000n,
  万: 10_000n,
  萬: 10_000n,
  만: 10_000n,
  億: 100_000_000n,
  亿: 100_000_000n,
  억: 100_000_000n,
  hundred: 100n,
  thousand: 1_000n,
  million: 1_000_000n,
}

const digits =
  /(?<![\d.,])(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(?:\s?([百백千천万萬만億亿억]|(?:hundred|thousand|million)\b))?/gu

// 1.5万 is 15000: the point moves as far as the word says, and no float is between
function decimalOf(whole: string, fraction: string, word: string | undefined): string {
  const plain = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '')
  const power = powers[word ?? ''] ?? 1n
  const moved = String(power).length - 1
  const after = fraction.slice(moved).replace(/0+$/, '')
  const before = BigInt(plain + fraction.slice(0, moved).padEnd(moved, '0'))
  return after ? `${before}.${after}` : String(before)
}

interface Read {
  readonly start: number
  readonly text: string
  readonly value: string
}

function digitsIn(text: string): Read[] {
  return [...text.matchAll(digits)].map((found) => {
    const [all, whole = '', fraction = '', word] = found
    return { start: found.index, text: all, value: decimalOf(whole, fraction, word) }
  })
}

// 8割 and 八成 are eighty per cent
const tenths = /^\s?(?:割|成)/

function counted(read: Read, text: string, language: Language): Pick<TypedNumber, 'value' | 'of' | 'isSpan'> {
  const behind = text.slice(read.start + read.text.length, read.start + read.text.length + 40)
  const ahead = text.slice(Math.max(0, read.start - 12), read.start)
  if (tenths.test(behind))
    return { value: String(BigInt(read.value.split('.')[0] ?? '0') * 10n), of: 'percent', isSpan: false }
  const of = unitsBeside(ahead, behind, language)
  const isSpan = of === null && spansOf(behind, language) && Number(read.value) <= 60
  return { value: read.value, of, isSpan }
}

/**
 * The numbers that a text in Markdown types out, in digits or, up to twelve and before what they count, in words. Figures,
 * years, dates, ordinals, list marks and code names are none; neither are zero and one, which are seldom meant as numbers.
 */
export function typedNumbers(prose: string, language: Language): TypedNumber[] {
  const text = withoutDates(prose, language)
  const read = [...digitsIn(text), ...countedWords(text, language)].sort((a, b) => a.start - b.start)
  return read
    .filter(({ value }) => value !== '0' && value !== '1')
    .map((one) => {
      const before = prose.slice(0, one.start).split('\n')
      return {
        ...counted(one, text, language),
        line: before.length,
        column: (before.at(-1)?.length ?? 0) + 1,
        text: prose.slice(one.start, one.start + one.text.length),
      }
    })
}

/** Whether a typed number can be one of these units: a child is a person, and what has no unit can be anything. */
export function canCount(of: string | null, unit: string): boolean {
  if (of === null) return true
  if (isCurrency(of) || of === 'percent') return of === unit
  return of === unit || (of === 'person' && unit === 'child') || (of === 'child' && unit === 'person')
}
