import { addMonths } from './days.ts'
import type { PartialDate } from './partial-date.ts'

/** Two civil days, inclusive, and what the organisation calls them ("fiscal year 2010"). */
export interface Period {
  readonly start: string
  readonly end: string
  readonly label: string
}

/** Where a date lies: `overlaps` when it may lie on either side of a border, `unknown` when its bounds do not tell. */
export function within(date: PartialDate, period: Pick<Period, 'start' | 'end'>): Place {
  const { start, end } = date
  if ((start !== null && start > period.end) || (end !== null && end < period.start)) return 'outside'
  if (date.days) return placeOf(date.days, period)
  if (start === null || end === null) return 'unknown'
  return start >= period.start && end <= period.end ? 'inside' : 'overlaps'
}
export type Place = 'inside' | 'outside' | 'overlaps' | 'unknown'

function placeOf(days: readonly string[], { start, end }: Pick<Period, 'start' | 'end'>): Place {
  const inside = days.filter((day) => day >= start && day <= end).length
  return inside === 0 ? 'outside' : inside === days.length ? 'inside' : 'overlaps'
}

/** The month 'YYYY-MM' that holds the whole date; null when it is coarser, approximate or touches several months. */
export function monthOf({ start, end, approximate }: PartialDate): string | null {
  if (approximate) return null
  const month = start?.slice(0, 7)
  return month !== undefined && month === end?.slice(0, 7) ? month : null
}

/** Every month 'YYYY-MM' that the period touches, in order. */
export function monthsOf({ start, end }: Pick<Period, 'start' | 'end'>): string[] {
  const months: string[] = []
  for (let day = `${start.slice(0, 7)}-01`; day <= end; day = addMonths(day, 1)) months.push(day.slice(0, 7))
  return months
}
