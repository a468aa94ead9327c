import { Refusal } from '../errors.ts'
import { addDays, daysInMonth, isDay, twoDigits } from './days.ts'
import type { PartialDate, Precision, Season } from './partial-date.ts'

/** One date of an EDTF text: a day, month, season or year, with its `~`, `?` or `%`. */
export interface Piece {
  readonly year: number
  readonly month?: number
  readonly season?: Season
  readonly day?: number
  readonly qualifier: string
}

/** A set longer than this is a slip of the pen. */
const mostDays = 366

const shape = /^([1-9]\d{3})(?:-(\d\d)(?:-(\d\d))?)?([~?%])?$/

const isSeason = (n: number): n is Season => n >= 21 && n <= 24

/** Reads one date; null when it is not of that shape. Refuses `dates.impossible`. */
export function readPiece(text: string): Piece | null {
  const found = shape.exec(text)
  if (!found) return null
  const [, y, m, d, qualifier = ''] = found
  const year = Number(y)
  if (m === undefined) return { year, qualifier }
  const month = Number(m)
  if (d === undefined && isSeason(month)) return { year, season: month, qualifier }
  if (month < 1 || month > 12) throw new Refusal('dates.impossible', undefined, { text })
  if (d === undefined) return { year, month, qualifier }
  const day = Number(d)
  if (day < 1 || day > daysInMonth(year, month)) throw new Refusal('dates.impossible', undefined, { text })
  return { year, month, day, qualifier }
}

const monthBounds = (year: number, month: number, lastYear = year, lastMonth = month): [string, string] => [
  `${year}-${twoDigits(month)}-01`,
  `${lastYear}-${twoDigits(lastMonth)}-${twoDigits(daysInMonth(lastYear, lastMonth))}`,
]

/** First and last civil day of a piece. Winter of year N is December N to February N+1. */
export function boundsOf({ year, month, season, day }: Piece): readonly [string, string] {
  if (season !== undefined) {
    const first = (season - 20) * 3
    return season === 24 ? monthBounds(year, 12, year + 1, 2) : monthBounds(year, first, year, first + 2)
  }
  if (month === undefined) return [`${year}-01-01`, `${year}-12-31`]
  if (day === undefined) return monthBounds(year, month)
  const iso = `${year}-${twoDigits(month)}-${twoDigits(day)}`
  return [iso, iso]
}

function precisionOf({ month, season, day }: Piece): Precision {
  if (season !== undefined) return 'season'
  return day !== undefined ? 'day' : month !== undefined ? 'month' : 'year'
}

const exact = (day: string): PartialDate => ({
  edtf: day,
  start: day,
  end: day,
  precision: 'day',
  approximate: false,
  printed: null,
})

function single(text: string): PartialDate | null {
  const piece = readPiece(text)
  if (!piece) return null
  const [start, end] = boundsOf(piece)
  return { edtf: text, start, end, precision: precisionOf(piece), approximate: piece.qualifier !== '', printed: null }
}

function interval(text: string): PartialDate | null {
  const [from = '', to = '', ...more] = text.split('/')
  const first = readPiece(from)
  const last = readPiece(to)
  if (!first || !last || first.season || last.season || more.length > 0) return null
  if (from === to) return single(from)
  const start = boundsOf(first)[0]
  const end = boundsOf(last)[1]
  if (start > boundsOf(last)[0]) throw new Refusal('dates.end-before-start', undefined, { text })
  const approximate = first.qualifier !== '' || last.qualifier !== ''
  return { edtf: text, start, end, precision: 'range', approximate, printed: null }
}

// {2011-04-03,2011-04-05..2011-04-07}: the members are days; a stretch is written out
function membersOf(inside: string): Piece[] | null {
  const members: Piece[] = []
  for (const part of inside.split(',')) {
    const [from = '', to = from, ...more] = part.trim().split('..')
    const first = readPiece(from)
    const last = readPiece(to)
    if (first?.day === undefined || last?.day === undefined || more.length > 0) return null
    const end = boundsOf(last)[0]
    let day = boundsOf(first)[0]
    if (day > end) throw new Refusal('dates.end-before-start', undefined, { text: part })
    for (; day <= end; day = addDays(day, 1)) {
      if (members.length >= mostDays) return null
      members.push({ ...(readPiece(day) ?? first), qualifier: last.qualifier })
    }
  }
  return members
}

function severalDays(text: string): PartialDate | null {
  const members = membersOf(text.slice(1, -1))
  if (!members) return null
  const byDay = new Map(members.map((member) => [boundsOf(member)[0], member.qualifier]))
  const days = [...byDay.keys()].sort()
  const [start = ''] = days
  const end = days.at(-1) ?? start
  const written = days.map((day) => day + (byDay.get(day) ?? ''))
  if (days.length === 1) return single(written.join())
  const approximate = members.some((member) => member.qualifier !== '')
  return { edtf: `{${written.join(',')}}`, start, end, precision: 'days', approximate, printed: null, days }
}

const unknown = (edtf: string, start: string | null, end: string | null): PartialDate => ({
  edtf,
  start,
  end,
  precision: 'unknown',
  approximate: false,
  printed: null,
})

// [2011-06-29..2011-08-31]: one day between the two (EDTF level 2); a side may be open
function oneOf(text: string): PartialDate | null {
  const [from = '', to = '', ...more] = text.slice(1, -1).split('..')
  const first = readPiece(from)
  const last = readPiece(to)
  if (more.length > 0 || (from && !first) || (to && !last) || first?.season || last?.season) return null
  if (!text.includes('..') || (!first && !last) || first?.qualifier || last?.qualifier) return null
  const start = first ? boundsOf(first)[0] : null
  const end = last ? boundsOf(last)[1] : null
  if (start && end && start > end) throw new Refusal('dates.end-before-start', undefined, { text })
  return unknown(text, start, end)
}

const masked = /^(?:XXXX|[1-9](?:XXX|\dXX|\d\dX|\d{3}))(?:-(?:XX|\d\d)(?:-(?:XX|\d\d))?)?$/

// 201X, 2011-XX, 2011-04-XX, XXXX-04-20: the digits that stand bound it, as long as no X comes before them
function unspecified(text: string): PartialDate | null {
  if (!text.includes('X') || !masked.test(text)) return null
  const [year = '', month = 'XX', day = 'XX'] = text.split('-')
  const monthNumber = month === 'XX' ? null : Number(month)
  if (monthNumber !== null && (monthNumber < 1 || monthNumber > 12)) throw impossible(text)
  if (day !== 'XX' && (Number(day) < 1 || Number(day) > daysInMonth(2000, monthNumber ?? 1))) throw impossible(text)
  if (year === 'XXXX') return unknown(text, null, null)
  const first = Number(year.replaceAll('X', '0'))
  const last = Number(year.replaceAll('X', '9'))
  if (first !== last || monthNumber === null) return unknown(text, `${first}-01-01`, `${last}-12-31`)
  return unknown(text, ...monthBounds(first, monthNumber))
}

const impossible = (text: string) => new Refusal('dates.impossible', undefined, { text })

function readForm(text: string): PartialDate | null {
  if (text.startsWith('{') && text.endsWith('}')) return severalDays(text)
  if (text.startsWith('[') && text.endsWith(']')) return oneOf(text)
  if (text.includes('/')) return interval(text)
  return single(text) ?? unspecified(text)
}

/**
 * Reads EDTF (ISO 8601-2:2019; Library of Congress, 2019-02-04): level 0 dates and intervals; of level 1 seasons, `~ ? %`
 * and X; of level 2 sets of days {…} and one of a stretch […..…]. Null when it is none of these; refuses
 * `dates.impossible` and `dates.end-before-start`.
 */
export function readEdtf(text: string): PartialDate | null {
  if (isDay(text)) return exact(text)
  return /^[{[\dX]/.test(text) ? readForm(text) : null
}
