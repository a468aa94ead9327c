import type { Status } from './choices.ts'

const after: Record<Status, readonly Status[]> = {
  planned: ['done', 'cancelled'],
  done: ['planned'],
  cancelled: ['planned'],
}

/** Whether a status may follow another: planned becomes done or cancelled, and both can be planned again. */
export const mayFollow = (next: Status, before: Status): boolean => after[before].includes(next)
