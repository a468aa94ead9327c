import { addMonths } from '#platform/dates/days.ts'
import type { Mark } from './choices.ts'

interface Given {
  /** The day of the oldest gift that waits. */
  readonly oldest: string
  /** The day of the last gift before it; null where it is the first. */
  readonly before: string | null
  readonly isLarge: boolean
  readonly isRegular: boolean
}

/** What makes a giver stand out: the first gift, a large one, a regular giver, a gift after more than twelve months without one. */
export const marksFor = ({ oldest, before, isLarge, isRegular }: Given): readonly Mark[] => [
  ...(before === null ? (['first'] as const) : []),
  ...(isLarge ? (['large'] as const) : []),
  ...(isRegular ? (['regular'] as const) : []),
  ...(before !== null && addMonths(before, 12) < oldest ? (['after-pause'] as const) : []),
]
