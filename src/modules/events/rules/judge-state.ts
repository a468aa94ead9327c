import type { EventState } from './choices.ts'

/** What a state may follow: freely, with a reason only, or never, for it is so already. */
export type Verdict = 'free' | 'needs-reason' | 'same'

/** What is planned is held without a word; a cancellation, and every way back, needs a reason. */
export function judgeState(before: EventState | null, next: EventState): Verdict {
  if (before === next) return 'same'
  const goesBack = before !== null && before !== 'planned'
  return next === 'cancelled' || goesBack ? 'needs-reason' : 'free'
}
