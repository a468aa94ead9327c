import { Refusal } from '../errors.ts'
import { daysInMonth, twoDigits, weekdayOf } from './days.ts'
import { boundsOf, readPiece } from './edtf.ts'
import type { Era } from './eras.ts'
import type { Season } from './partial-date.ts'
import type { Period } from './period.ts'

/** One date as somebody wrote it; what is missing stands in a neighbour ("20 and 21 April") or in the period. */
export interface Mention {
  readonly year?: number
  readonly era?: Era
  readonly month?: number
  readonly season?: Season
  readonly day?: number
  readonly weekday?: number
  /** The order of the words, which tells where a neighbour belongs: "3, 5 April" or "April 3, 5"; 2011年4月 or April 2011. */
  readonly dayFirst?: true
  readonly yearFirst?: true
}

export type Link = 'range' | 'list'

/** Dates in the order of the text, with the links between them: one fewer. */
export interface Reading {
  readonly mentions: readonly Mention[]
  readonly links: readonly Link[]
}

type Bounds = Pick<Period, 'start' | 'end'>

const hasMonth = (mention: Mention) => mention.month !== undefined

// "3, 5 and 9 April" has its month behind, "April 3, 5 and 9" before
function withMonth(mention: Mention, at: number, all: readonly Mention[]): Mention {
  if (mention.day === undefined || hasMonth(mention)) return mention
  const behind = all.slice(at + 1).find(hasMonth)
  const before = all.slice(0, at).findLast(hasMonth)
  const month = behind?.dayFirst ? behind.month : before?.dayFirst ? undefined : before?.month
  if (month === undefined) throw new Refusal('dates.not-a-date')
  return { ...mention, month }
}

const hasYear = (mention: Mention) => mention.year !== undefined

function withNeighboursYear(mention: Mention, at: number, all: readonly Mention[]): Mention {
  if (hasYear(mention)) return mention
  const before = all.slice(0, at).findLast(hasYear)
  const behind = all.slice(at + 1).find(hasYear)
  const giver = before?.yearFirst ? before : behind?.yearFirst ? undefined : behind
  if (giver?.year === undefined) return mention
  return giver.era ? { ...mention, year: giver.year, era: giver.era } : { ...mention, year: giver.year }
}

const existsIn = ({ month, day }: Mention, year: number) => day === undefined || day <= daysInMonth(year, month ?? 0)

// a date that lies wholly in the period goes before one that only touches it
function yearIn(mention: Mention, period: Bounds): number {
  const inside: number[] = []
  const touching: number[] = []
  for (let year = Number(period.start.slice(0, 4)) - 1; year <= Number(period.end.slice(0, 4)); year += 1) {
    if (!existsIn(mention, year)) continue
    const [start, end] = boundsOf({ ...mention, year, qualifier: '' })
    if (start >= period.start && end <= period.end) inside.push(year)
    else if (end >= period.start && start <= period.end) touching.push(year)
  }
  const [year, second] = inside.length > 0 ? inside : touching
  if (year === undefined) throw new Refusal('dates.year-needed')
  if (second !== undefined) throw new Refusal('dates.ambiguous')
  return year
}

function withPeriodsYear(mention: Mention, period: Bounds | undefined): Mention {
  if (hasYear(mention)) return mention
  if (mention.month !== undefined && mention.day !== undefined && !existsIn(mention, 2000)) {
    throw new Refusal('dates.impossible')
  }
  if (!period) throw new Refusal('dates.year-needed')
  return { ...mention, year: yearIn(mention, period) }
}

function written({ year, month, season, day }: Mention): string {
  const rest = season ?? month
  return [
    String(year),
    ...(rest === undefined ? [] : [twoDigits(rest)]),
    ...(day === undefined ? [] : [twoDigits(day)]),
  ].join('-')
}

// Era and weekday say the same thing twice, so they must agree with the day.
function checked(mention: Mention): string {
  if (mention.month !== undefined && (mention.month < 1 || mention.month > 12)) throw new Refusal('dates.impossible')
  const text = written(mention)
  const piece = readPiece(text)
  if (!piece) throw new Refusal('dates.not-a-date')
  const [start, end] = boundsOf(piece)
  if (mention.era && (end < mention.era.start || start > mention.era.end)) throw new Refusal('dates.outside-era')
  if (mention.weekday !== undefined && (piece.day === undefined || weekdayOf(start) !== mention.weekday)) {
    throw new Refusal('dates.wrong-weekday')
  }
  return text
}

/** Puts a reading into EDTF; `qualifier` ('~', '?' or '') goes to every date. */
export function edtfOf({ mentions, links }: Reading, qualifier: string, period: Bounds | undefined): string {
  const dates = mentions
    .map(withMonth)
    .map(withNeighboursYear)
    .map((mention) => checked(withPeriodsYear(mention, period)) + qualifier)
  const [first = '', second = ''] = dates
  if (dates.length === 1) return first
  if (dates.length === 2 && links[0] === 'range') return `${first}/${second}`
  const parts = dates.map((date, at) => (links[at - 1] === 'range' ? `..${date}` : at === 0 ? date : `,${date}`))
  return `{${parts.join('')}}`
}
