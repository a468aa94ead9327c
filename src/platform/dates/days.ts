import { Temporal } from 'temporal-polyfill'

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** Days in a month of the Gregorian calendar; 0 for a month that does not exist. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0)

export const twoDigits = (n: number): string => (n < 10 ? `0${n}` : String(n))

// Imports read days by the million: two digits at a time from the character codes, NaN-like when they are none.
function pair(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48
  const ones = text.charCodeAt(at + 1) - 48
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -1
}

const hasShapeOfDay = (text: string) => text.length === 10 && text.charCodeAt(4) === 45 && text.charCodeAt(7) === 45

/** True for an existing civil day 'YYYY-MM-DD' of the years 1000 to 9999. */
export function isDay(text: unknown): boolean {
  if (typeof text !== 'string' || !hasShapeOfDay(text)) return false
  const century = pair(text, 0)
  const year = pair(text, 2)
  const day = pair(text, 8)
  return century >= 10 && year >= 0 && day >= 1 && day <= daysInMonth(century * 100 + year, pair(text, 5))
}

/** Negative, zero or positive; ISO days sort as texts. */
export const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The day so many days later, or earlier when negative. */
export const addDays = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString()

/** The same day of another month, or its last day: 31 January plus one month is 28 or 29 February. */
export const addMonths = (day: string, months: number): string =>
  Temporal.PlainDate.from(day).add({ months }).toString()

/** How many days it is from one day to another; negative backwards. */
export const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days

/** How many years are full between two days: 0 on the day before the first anniversary, negative backwards. */
export const yearsBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'years' }).years

/** 1 Monday … 7 Sunday (ISO 8601). */
export const weekdayOf = (day: string): number => Temporal.PlainDate.from(day).dayOfWeek

/** The civil day of an instant in an IANA time zone: 23:45 in Los Angeles is the next day in Tokyo. */
export const dayInZone = (instant: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

/** The last millisecond of a civil day in an IANA time zone. */
export const endOfDay = (day: string, timeZone: string): Date =>
  new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - 1)
