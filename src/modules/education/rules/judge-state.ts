import type { TermState } from './choices.ts'

/** What a state may follow: freely, with a reason only, or never, for it is so already. */
export type Verdict = 'free' | 'needs-reason' | 'same'

const order: readonly TermState[] = ['planned', 'running', 'finished']

/** A term goes from planned over running to finished without a word; cancelling it, and every way back, needs a reason. */
export function judgeTerm(before: TermState | null, next: TermState): Verdict {
  if (before === next) return 'same'
  const goesOn = before === null || (before !== 'cancelled' && order.indexOf(next) > order.indexOf(before))
  return next !== 'cancelled' && goesOn ? 'free' : 'needs-reason'
}
