import type { Season } from './partial-date.ts'

/** What one word of a written date says. */
export type Token =
  | { readonly kind: 'year'; readonly value: number; readonly era?: string }
  | { readonly kind: 'month' | 'day' | 'number' | 'weekday'; readonly value: number; readonly united?: true }
  | { readonly kind: 'season'; readonly value: Season }
  | { readonly kind: 'range' | 'list' }

// says nothing about the date
const filler = 'filler'
type Found = Token | typeof filler

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
].concat('november', 'december')
const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

const english = new Map<string, Found>()
for (const [index, name] of months.entries()) {
  for (const form of [name, name.slice(0, 3)]) english.set(form, { kind: 'month', value: index + 1 })
}
english.set('sept', { kind: 'month', value: 9 })
for (const [index, name] of weekdays.entries()) {
  for (const form of [name, name.slice(0, 3)]) english.set(form, { kind: 'weekday', value: index + 1 })
}
for (const [form, value] of [
  ['tues', 2],
  ['weds', 3],
  ['thur', 4],
  ['thurs', 4],
] as const) {
  english.set(form, { kind: 'weekday', value })
}
for (const [form, value] of [
  ['spring', 21],
  ['summer', 22],
  ['autumn', 23],
  ['fall', 23],
  ['winter', 24],
] as const) {
  english.set(form, { kind: 'season', value })
}
for (const form of ['to', 'until', 'till', 'through', 'thru']) english.set(form, { kind: 'range' })
english.set('and', { kind: 'list' })
for (const form of ['on', 'in', 'of', 'the', 'from']) english.set(form, filler)

const eastAsianSeasons: Readonly<Record<string, Season>> = {
  春: 21,
  夏: 22,
  秋: 23,
  冬: 24,
  봄: 21,
  여름: 22,
  가을: 23,
  겨울: 24,
}

const weekdaySigns = ['月월一', '火화二', '水수三', '木목四', '金금五', '土토六', '日일天']

type Rule = readonly [pattern: RegExp, token: (found: RegExpExecArray) => Found | undefined]

const united = (kind: 'month' | 'day') => (found: RegExpExecArray) =>
  ({ kind, value: Number(found[1]), united: true }) as const

// In this order: the longer reading comes first.
const rules: readonly Rule[] = [
  [/\s+/y, () => filler],
  [
    /(明治|大正|昭和|平成|令和)\s*(元|\d{1,2})\s*年/y,
    ([, era = '', year = '']) => ({ kind: 'year', value: year === '元' ? 1 : Number(year), era }),
  ],
  [/(\d{4})(?!\d)\s*[年년]?/y, (found) => ({ kind: 'year', value: Number(found[1]) })],
  [/(\d{1,2})\s*[月월]份?/y, united('month')],
  [/(\d{1,2})\s*[日일号]/y, united('day')],
  [/(\d{1,2})(?!\d)(?:st|nd|rd|th)?/y, (found) => ({ kind: 'number', value: Number(found[1]) })],
  [/\(([月火水木金土日월화수목금토일])(?:曜日?|요일)?\)|\((?:星期|周)([一二三四五六日天])\)/y, weekdayIn],
  [/(春|夏|秋|冬)[季天]?|(봄|여름|가을|겨울)/y, seasonIn],
  [/[-‐‑–—~〜]|から|부터|至|到/y, () => ({ kind: 'range' })],
  [/[,、&・]|および|及び|と|和|및|와|과/y, () => ({ kind: 'list' })],
  [/まで|까지|の/y, () => filler],
  [/([a-z]+)\.?/y, (found) => english.get(found[1] ?? '')],
]

function weekdayIn([, eastern, chinese]: RegExpExecArray): Token {
  const sign = eastern ?? chinese ?? ''
  return { kind: 'weekday', value: weekdaySigns.findIndex((signs) => signs.includes(sign)) + 1 }
}

function seasonIn([, sign = '', korean = '']: RegExpExecArray): Token | undefined {
  const value = eastAsianSeasons[sign || korean]
  return value && { kind: 'season', value }
}

function tokenAt(text: string, at: number): readonly [Found, end: number] | null {
  for (const [pattern, make] of rules) {
    pattern.lastIndex = at
    const found = pattern.exec(text)
    const token = found && make(found)
    if (token) return [token, pattern.lastIndex]
  }
  return null
}

/** Cuts a text (NFKC, lower case) into tokens; null when any part of it is not understood. */
export function tokensOf(text: string): Token[] | null {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; ) {
    const next = tokenAt(text, at)
    if (!next) return null
    if (next[0] !== filler) tokens.push(next[0])
    at = next[1]
  }
  return tokens
}
