import { addDays } from '#platform/dates/days.ts'
import type { Period } from '#platform/dates/period.ts'

type Days = Pick<Period, 'start' | 'end'>

const [firstDay, lastDay] = ['0001-01-01', '9999-12-31']

/** The days that lie in none of some periods, as periods in their order. */
export function gapsBetween(periods: readonly Days[]): Days[] {
  const gaps: Days[] = []
  let from = firstDay
  for (const { start, end } of [...periods].sort((a, b) => a.start.localeCompare(b.start))) {
    if (start > from) gaps.push({ start: from, end: addDays(start, -1) })
    if (end >= from) from = end < lastDay ? addDays(end, 1) : ''
    if (from === '') return gaps
  }
  return [...gaps, { start: from, end: lastDay }]
}
