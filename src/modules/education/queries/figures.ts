import type { FigureDefinition } from '#platform/figures.ts'
import { hoursAttended, learners } from './figures-of-learners.ts'
import { hoursDelivered, sessionsCancelled, sessionsHeld } from './figures-of-sessions.ts'
import { hoursPlanned, termsFinished } from './figures-of-terms.ts'
import { visitors, visits } from './figures-of-visits.ts'

/** The figures of education. */
export const educationFigures: readonly FigureDefinition[] = [
  hoursPlanned,
  hoursDelivered,
  sessionsHeld,
  sessionsCancelled,
  termsFinished,
  learners,
  hoursAttended,
  visits,
  visitors,
]
