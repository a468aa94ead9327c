import { addDays } from '#platform/dates/days.ts'
import type { ApplicationState } from './choices.ts'

/** After how many days applications are erased, unless the organisation sets another number. */
export const usualErasure = 180n

const ends: readonly ApplicationState[] = ['declined', 'withdrawn']

/**
 * The first civil day on which an application is erased, so many days after it was declined or withdrawn; null while it waits for
 * a decision and where somebody was accepted.
 */
export const erasedOn = (state: ApplicationState, day: string, days: bigint): string | null =>
  ends.includes(state) ? addDays(day, Number(days)) : null
