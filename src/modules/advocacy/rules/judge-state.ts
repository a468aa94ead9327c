import type { CampaignState, EngagementState } from './choices.ts'

/** What a state may follow: freely, with a reason only, or never, for it is so already. */
export type Verdict = 'free' | 'needs-reason' | 'same'

/** A planned engagement is held without a word; that it did not take place, and every change of what was said, needs a reason. */
export function judgeEngagement(before: EngagementState | null, next: EngagementState): Verdict {
  if (before === next) return 'same'
  const isOff = next === 'cancelled' || next === 'not-held'
  const goesBack = before !== null && before !== 'planned'
  return isOff || goesBack ? 'needs-reason' : 'free'
}

/** A running campaign reaches its aim without a word; giving it up, and every way back, needs a reason. */
export function judgeCampaign(before: CampaignState | null, next: CampaignState): Verdict {
  if (before === next) return 'same'
  const goesBack = before !== null && before !== 'running'
  return next === 'given-up' || goesBack ? 'needs-reason' : 'free'
}
