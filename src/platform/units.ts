import { Refusal } from './errors.ts'
import { excerpt, formatDecimal, plainDigits, readDecimal } from './numbers.ts'
import { platformWords } from './words/words.ts'
import type { Language, Printable } from './words.ts'

interface Definition {
  readonly kind: string
  readonly smallest: string
  /** How many of the smallest unit it holds. */
  readonly factor: bigint
}

// Pieces and sets, persons and households are never added to each other: a counted unit is a kind of its own.
const counted = <U extends string>(unit: U) => ({ kind: unit, smallest: unit, factor: 1n }) as const

const units = {
  g: { kind: 'mass', smallest: 'g', factor: 1n },
  kg: { kind: 'mass', smallest: 'g', factor: 1_000n },
  t: { kind: 'mass', smallest: 'g', factor: 1_000_000n },
  ml: { kind: 'volume', smallest: 'ml', factor: 1n },
  l: { kind: 'volume', smallest: 'ml', factor: 1_000n },
  minute: { kind: 'time', smallest: 'minute', factor: 1n },
  hour: { kind: 'time', smallest: 'minute', factor: 60n },
  ppm: { kind: 'ratio', smallest: 'ppm', factor: 1n },
  percent: { kind: 'ratio', smallest: 'ppm', factor: 10_000n },
  times: { kind: 'ratio', smallest: 'ppm', factor: 1_000_000n },
  piece: counted('piece'),
  set: counted('set'),
  box: counted('box'),
  bag: counted('bag'),
  bottle: counted('bottle'),
  pair: counted('pair'),
  sheet: counted('sheet'),
  book: counted('book'),
  copy: counted('copy'),
  person: counted('person'),
  child: counted('child'),
  family: counted('family'),
  household: counted('household'),
  visit: counted('visit'),
  gift: counted('gift'),
  receipt: counted('receipt'),
  pledge: counted('pledge'),
  site: counted('site'),
  activity: counted('activity'),
  operation: counted('operation'),
  membership: counted('membership'),
  organisation: counted('organisation'),
  event: counted('event'),
  ticket: counted('ticket'),
  authorisation: counted('authorisation'),
  session: counted('session'),
  term: counted('term'),
  meeting: counted('meeting'),
  campaign: counted('campaign'),
  milestone: counted('milestone'),
  publication: counted('publication'),
  edition: counted('edition'),
  message: counted('message'),
  profile: counted('profile'),
  application: counted('application'),
  year: counted('year'),
  // the year of a name, such as 2010: no length of time
  'calendar-year': counted('calendar-year'),
  ordinal: counted('ordinal'),
} as const satisfies Record<string, Definition>

/** The code of a unit, as it is stored. */
export type Unit = keyof typeof units

export const isUnit = (text: unknown): text is Unit => typeof text === 'string' && Object.hasOwn(units, text)

/** What a unit measures; quantities of one kind convert and add up, those of two kinds never. */
export type Kind = (typeof units)[Unit]['kind']

export const kindOf = (unit: Unit): Kind => units[unit].kind

export const unitsOfKind = (kind: Kind): Unit[] =>
  Object.keys(units)
    .filter(isUnit)
    .filter((unit) => kindOf(unit) === kind)

/** What goods can be measured or counted in, for a list to choose from. */
export const goodsUnits: readonly Unit[] = [
  ...unitsOfKind('mass'),
  ...unitsOfKind('volume'),
  ...(['piece', 'set', 'box', 'bag', 'bottle', 'pair', 'sheet', 'book', 'copy'] as const),
]

/** The unit in which its quantities are stored: gram, millilitre, minute; a counted unit is its own. */
export const smallestOf = (unit: Unit): Unit => units[unit].smallest

/** The name to choose it by: "tonnes (t)". */
export const unitName = (unit: Unit, language: Language): string => platformWords.in(language)(`units.name.${unit}`)

const largest = 9_223_372_036_854_775_807n

// what stands behind hours and minutes where the product shows them
const hourWord = ' ?(?:hours?|h|時間|시간|小时|小時)'
const minuteWord = ' ?(?:minutes?|min|分|분|分钟|分鐘)'
const clocks = [
  '(\\d{1,7}):([0-5]\\d)',
  `(\\d{1,7})${hourWord} ?([0-5]?\\d)${minuteWord}`,
  `()(\\d{1,9})${minuteWord}`,
].map((form) => new RegExp(`^${form}$`, 'i'))
const behindHours = new RegExp(`(?<=\\d)${hourWord}$`, 'i')

// 1:20 is an hour and twenty minutes
function readClock(plain: string): bigint | null {
  const found = clocks.map((form) => form.exec(plain)).find((match) => match !== null)
  return found ? BigInt(found[1] || 0) * 60n + BigInt(found[2] ?? '') : null
}

/**
 * Reads a quantity in `unit` as a count of its smallest unit, exactly and not negative: "1.5" t is 1500000n grams; hours also
 * as 1:20 and as they are shown, "60 hours", "1時間20分". Refuses `units.unknown-unit`, `units.not-a-quantity`, `units.too-fine`, `units.too-large` (int8).
 */
export function parseQuantity(text: string, unit: string): bigint {
  if (!isUnit(unit)) throw new Refusal('units.unknown-unit', undefined, { unit: excerpt(unit) })
  const { factor } = units[unit]
  const typed = plainDigits(text)
  const plain = unit === 'hour' ? typed.replace(behindHours, '') : typed
  const values = { text: excerpt(text), unit }
  const value = unit === 'hour' ? readClock(plain) : null
  const found = readDecimal(plain)
  if (value === null && (!found || found.negative)) throw new Refusal('units.not-a-quantity', undefined, values)
  const quantity = value ?? (found ? inSmallest(found.whole, found.fraction, factor) : null)
  if (quantity === null) throw new Refusal('units.too-fine', undefined, { ...values, smallest: units[unit].smallest })
  if (quantity > largest) throw new Refusal('units.too-large', undefined, values)
  return quantity
}

function inSmallest(whole: string, fraction: string, factor: bigint): bigint | null {
  const scale = 10n ** BigInt(fraction.length)
  const scaled = BigInt(whole + fraction) * factor
  return scaled % scale === 0n ? scaled / scale : null
}

/** Digits and point only, for forms and CSV: "1.5". An hour that no decimal tells exactly is written 1:20. */
export function plainQuantity(value: bigint, unit: Unit): string {
  const { factor } = units[unit]
  const size = value < 0n ? -value : value
  const sign = value < 0n ? '-' : ''
  // six decimals are enough for a gram of a tonne, and for each part of an hour that has an end
  const scaled = (size % factor) * 1_000_000n
  if (scaled % factor !== 0n) return `${sign}${size / factor}:${String(size % factor).padStart(2, '0')}`
  const fraction = String(scaled / factor)
    .padStart(6, '0')
    .replace(/0+$/, '')
  return `${sign}${size / factor}${fraction && `.${fraction}`}`
}

function formatHours(value: bigint, language: Language): string {
  const say = platformWords.in(language)
  const size = value < 0n ? -value : value
  const hours = say('units.of.hour', { n: size / 60n })
  const minutes = say('units.of.minute', { n: size % 60n })
  const both = size % 60n === 0n ? hours : size < 60n ? minutes : say('units.hours-and-minutes', { hours, minutes })
  return value < 0n ? `−${both}` : both
}

/** For readers, with the counter of the language: "40 t", 330セット, 20,000개, 13人; hours as hours and minutes. */
export function formatQuantity(value: bigint, unit: Unit, language: Language): string {
  if (unit === 'hour') return formatHours(value, language)
  const kind = kindOf(unit)
  const measured = kind === 'mass' || kind === 'volume' || kind === 'ratio'
  const size = value < 0n ? -value : value
  if (unit === 'calendar-year') return platformWords.in(language)(`units.of.${unit}`, { n: String(value) })
  const n = measured ? formatDecimal(plainQuantity(size, unit), language) : size
  return (value < 0n ? '−' : '') + platformWords.in(language)(`units.of.${unit}`, { n })
}

/** The name of a unit as a value of a message; one that is not known is said as it is. */
export const asUnitName =
  (unit: string): Printable =>
  (language) =>
    isUnit(unit) ? unitName(unit, language) : unit

/** A quantity as a value of a message, written when the language is known. */
export const asQuantity =
  (value: bigint, unit: Unit): Printable =>
  (language) =>
    formatQuantity(value, unit, language)
