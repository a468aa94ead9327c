import { platformWords } from '../words/words.ts'
import type { Language, Printable } from '../words.ts'
import { type Piece, readPiece } from './edtf.ts'
import type { PartialDate } from './partial-date.ts'
import { thirdOf } from './third.ts'

export interface FormatOptions {
  /** Show the wording of the source where there is one. */
  readonly printed?: boolean
  /** False leaves out the year, for a list whose heading tells it; two different years are always shown. */
  readonly withYear?: boolean
}

type Month = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12
const isMonth = (n: number | undefined): n is Month => n !== undefined && n >= 1 && n <= 12

function monthName(month: number | undefined, language: Language): string {
  if (!isMonth(month)) throw new Error(`${month} is no month`)
  return platformWords.in(language)(`dates.month.${month}`)
}

const inYear = (date: string, year: number, language: Language) =>
  platformWords.in(language)('dates.with-year', { date, year: String(year) })

function pieceWithoutYear({ month, season, day }: Piece, language: Language): string | null {
  const say = platformWords.in(language)
  if (season !== undefined) return say(`dates.season.${season}`)
  if (month === undefined) return null
  const name = monthName(month, language)
  return day === undefined ? name : say('dates.day-of-month', { month: name, day: String(day) })
}

function formatPiece(piece: Piece, language: Language, withYear: boolean): string {
  const say = platformWords.in(language)
  const year = String(piece.year)
  const date = pieceWithoutYear(piece, language)
  if (date === null) return say('dates.year', { year })
  if (!withYear) return date
  const winter = piece.season === 24
  return winter ? say('dates.winter', { year, next: String(piece.year + 1) }) : inYear(date, piece.year, language)
}

function formatRange(first: Piece, last: Piece, language: Language, withYear: boolean): string {
  const say = platformWords.in(language)
  const from = pieceWithoutYear(first, language)
  const to = pieceWithoutYear(last, language)
  if (first.year !== last.year || from === null || to === null) {
    return say('dates.from-to', { from: formatPiece(first, language, true), to: formatPiece(last, language, true) })
  }
  const bare = rangeInYear(first, last, language) ?? say('dates.from-to', { from, to })
  return withYear ? inYear(bare, first.year, language) : bare
}

// "20–21 April", "January–March": what both have in common is said once
function rangeInYear(first: Piece, last: Piece, language: Language): string | null {
  const say = platformWords.in(language)
  if (first.day === undefined && last.day === undefined) {
    return say('dates.months', { from: monthName(first.month, language), to: monthName(last.month, language) })
  }
  if (first.day === undefined || last.day === undefined || first.month !== last.month) return null
  const month = monthName(first.month, language)
  return say('dates.days-of-month', { month, from: String(first.day), to: String(last.day) })
}

function listed(parts: readonly string[], language: Language): string {
  const say = platformWords.in(language)
  const last = parts.at(-1) ?? ''
  const list = parts.slice(0, -1).join(say('dates.comma'))
  return list ? say('dates.list', { list, last }) : last
}

// "3, 5 and 9 April": days by month, months by year
function formatDays(days: readonly Piece[], language: Language, withYear: boolean): string {
  const say = platformWords.in(language)
  const years = Map.groupBy(days, ({ year }) => year)
  const parts = [...years].map(([year, inThatYear]) => {
    const months = [...Map.groupBy(inThatYear, ({ month }) => month)].map(([month, inThatMonth]) => {
      const numbers = inThatMonth.map(({ day }) => say('dates.day-number', { day: String(day) }))
      return say('dates.list-of-month', { month: monthName(month, language), days: listed(numbers, language) })
    })
    const date = months.join(say('dates.comma'))
    return withYear || years.size > 1 ? inYear(date, year, language) : date
  })
  return parts.join(say('dates.comma'))
}

function pieceOf(text: string): Piece {
  const piece = readPiece(text)
  if (!piece) throw new Error(`${text} is no date of EDTF`)
  return piece
}

// "early August 2011"
function formatThird(start: string, end: string, language: Language, withYear: boolean): string | null {
  const third = thirdOf(start, end)
  const { year, month } = pieceOf(start)
  if (third === null) return null
  const date = platformWords.in(language)(`dates.third.${third}`, { month: monthName(month, language) })
  return withYear ? inYear(date, year, language) : date
}

function formatUnknown({ start, end }: PartialDate, language: Language, withYear: boolean): string {
  const say = platformWords.in(language)
  const day = (iso: string) => formatPiece(pieceOf(iso), language, true)
  if (start && end)
    return (
      formatThird(start, end, language, withYear) ??
      say('dates.between', { range: formatRange(pieceOf(start), pieceOf(end), language, withYear) })
    )
  if (start) return say('dates.not-before', { day: day(start) })
  return end ? say('dates.not-after', { day: day(end) }) : say('dates.unknown')
}

function formatPlain(date: PartialDate, language: Language, withYear: boolean): string {
  if (date.precision === 'unknown') return formatUnknown(date, language, withYear)
  if (date.days) return formatDays(date.days.map(pieceOf), language, withYear)
  const [first = '', last] = date.edtf.split('/')
  if (last === undefined) return formatPiece(pieceOf(first), language, withYear)
  return formatRange(pieceOf(first), pieceOf(last), language, withYear)
}

/** For readers: "20–21 April 2011", "about November 2010", "3, 5 and 9 April 2011", "date not known". */
export function formatPartialDate(
  date: PartialDate,
  language: Language,
  { printed = false, withYear = true }: FormatOptions = {},
): string {
  if (printed && date.printed) return date.printed
  const say = platformWords.in(language)
  const plain = formatPlain(date, language, withYear)
  if (!date.approximate) return plain
  const about = /[~%]/.test(date.edtf) ? say('dates.about', { date: plain }) : plain
  return /[?%]/.test(date.edtf) ? say('dates.unconfirmed', { date: about }) : about
}

/** "20 April 2011", 2011年4月20日. */
export const formatDay = (day: string, language: Language): string => formatPiece(pieceOf(day), language, true)

/** "January 2011" from '2011-01'. */
export const formatMonth = (month: string, language: Language): string => formatPiece(pieceOf(month), language, true)

/** A day as a value of a message. */
export const asDay =
  (day: string): Printable =>
  (language) =>
    formatDay(day, language)
