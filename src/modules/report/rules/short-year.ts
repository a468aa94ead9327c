import { addDays, addMonths } from '#platform/dates/days.ts'
import type { Period } from '#platform/dates/period.ts'

/** Whether a fiscal year is no whole year: a half, or a first one of some months. One of 52 weeks is whole. */
export const isShort = ({ start, end }: Pick<Period, 'start' | 'end'>): boolean =>
  addDays(end, 1) < addMonths(start, 11)
