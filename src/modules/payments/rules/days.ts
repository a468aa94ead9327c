import { Refusal } from '#platform/errors.ts'
import { excerpt } from '#platform/numbers.ts'

/** In which order a file writes the parts of a day. */
export const dayOrders = ['ymd', 'mdy', 'dmy'] as const
export type DayOrder = (typeof dayOrders)[number]

const withMarks = /^(\d{1,4})([-/.年 ])\s?(\d{1,2})([-/.月 ])\s?(\d{1,4})日?$/
const compact = /^(\d{4})(\d{2})(\d{2})$/
const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const withName = /^(?:(\d{1,2})[ -])?([A-Za-z]{3})[a-z]*\.?[ -](?:(\d{1,2}),? )?(\d{4})$/

interface Parts {
  readonly year: number
  readonly month: number
  readonly day: number
}

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function isDay({ year, month, day }: Parts): boolean {
  if (year < 1900 || year > 2200 || month < 1 || month > 12 || day < 1) return false
  return day <= (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0))
}

const two = (n: number) => (n < 10 ? `0${n}` : String(n))
const isoOf = ({ year, month, day }: Parts) => `${year}-${two(month)}-${two(day)}`
const fullYear = (year: number) => (year < 100 ? 2000 + year : year)

function inOrder([a, b, c]: readonly [number, number, number], order: DayOrder): Parts {
  if (order === 'ymd') return { year: fullYear(a), month: b, day: c }
  return { year: fullYear(c), month: order === 'mdy' ? a : b, day: order === 'mdy' ? b : a }
}

function partsOf(text: string, order: DayOrder): Parts | undefined {
  const packed = compact.exec(text)
  if (packed) return { year: Number(packed[1]), month: Number(packed[2]), day: Number(packed[3]) }
  const marked = withMarks.exec(text)
  if (marked) {
    const [, a = '', , b = '', , c = ''] = marked
    return inOrder([Number(a), Number(b), Number(c)], a.length === 4 ? 'ymd' : order)
  }
  const [, before, name = '', after, year] = withName.exec(text) ?? []
  const month = monthNames.indexOf(name.toLowerCase()) + 1
  if (!month || (before === undefined) === (after === undefined)) return undefined
  return { year: Number(year), month, day: Number(before ?? after) }
}

/** A day as 2026-11-29. Refuses `payments.not-a-day`. */
export function dayOf(text: string, order: DayOrder): string {
  const parts = text.length > 40 ? undefined : partsOf(text, order)
  if (!parts || !isDay(parts)) throw new Refusal('payments.not-a-day', undefined, { text: excerpt(text), order })
  return isoOf(parts)
}

const runs = (days: readonly string[]) =>
  days.every((day, at) => at === 0 || day >= (days[at - 1] ?? '')) ||
  days.every((day, at) => at === 0 || day <= (days[at - 1] ?? ''))

/**
 * The order in which days are written: by those that fit only one, by points, which no one writes after a month, and by which order
 * makes the rows run in one direction, as lists of payments do. Undefined where none decides; 'ymd' where all begin with the year.
 */
export function detectOrder(cells: Iterable<string>): DayOrder | undefined {
  const found = { mdy: [] as string[], dmy: [] as string[] }
  let later = false
  let points = false
  for (const cell of cells) {
    const [, a = '', mark, b = '', , c = ''] = withMarks.exec(cell.split(' ')[0] ?? '') ?? []
    if (!a || a.length === 4) continue
    later = true
    if (mark === '.') points = true
    for (const order of ['mdy', 'dmy'] as const) {
      const parts = inOrder([Number(a), Number(b), Number(c)], order)
      found[order].push(isDay(parts) ? isoOf(parts) : 'none')
    }
  }
  if (!later) return 'ymd'
  if (points) return 'dmy'
  const fits = (['mdy', 'dmy'] as const).filter((order) => !found[order].includes('none'))
  if (fits.length === 1) return fits[0]
  if (fits.length === 0 || found.mdy.every((day, at) => day === found.dmy[at])) return fits[0]
  const running = fits.filter((order) => runs(found[order]))
  return running.length === 1 ? running[0] : undefined
}

const clock = /^(\d{1,2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?\s*(AM|PM)?$/i

/** Seconds since midnight. Refuses `payments.not-a-time`. */
export function secondsOf(text: string): number {
  const [, h = '', m = '', s = '0', half] = clock.exec(text) ?? []
  const hours = half ? (Number(h) % 12) + (half.toUpperCase() === 'PM' ? 12 : 0) : Number(h)
  if (h === '' || hours > 23 || Number(m) > 59 || Number(s) > 60)
    throw new Refusal('payments.not-a-time', undefined, { text: excerpt(text) })
  return hours * 3600 + Number(m) * 60 + Number(s)
}

const eras = [
  { name: 'reiwa', first: '2019-05-01', before: 2018 },
  { name: 'heisei', first: '1989-01-08', before: 1988 },
] as const

/**
 * A day of six digits in the Japanese era without an era mark, as Zengin files write it: the latest era in which it is not after
 * `today`. Refuses `payments.not-a-day`. Source: Japanese Bankers Association's layouts, 200 bytes.
 */
export function eraDayOf(text: string, today: string): string {
  const [, y = '', m = '', d = ''] = /^(\d{2})(\d{2})(\d{2})$/.exec(text) ?? []
  for (const era of eras) {
    const parts = { year: era.before + Number(y), month: Number(m), day: Number(d) }
    const iso = isoOf(parts)
    if (y !== '' && y !== '00' && isDay(parts) && iso >= era.first && iso <= today) return iso
  }
  throw new Refusal('payments.not-a-day', undefined, { text: excerpt(text), order: 'era' })
}
