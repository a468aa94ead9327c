import { addDays, addMonths } from '#platform/dates/days.ts'
import type { Period } from '#platform/dates/period.ts'

type Days = Pick<Period, 'start' | 'end'>

const yearBefore = ({ start, end }: Days): Days => ({
  start: addMonths(start, -12),
  // the day after the end goes back, so that the end of a month stays one in leap years
  end: addDays(addMonths(addDays(end, 1), -12), -1),
})

/** A year as far as it has come by today, and the same days of the year before. */
export function samePeriods({ start, end }: Days, today: string): { now: Days; before: Days; isPart: boolean } {
  const isPart = today >= start && today < end
  const now = { start, end: isPart ? today : end }
  return { now, before: yearBefore(now), isPart }
}
