import { Refusal } from '#platform/errors.ts'
import type { ProfileState } from './choices.ts'

/**
 * Refuses a state that a profile has already, a field role that would be published, and a way back without a reason. The
 * refusals name the fields `state` and `why`.
 */
export function refuseState(
  { state, isFieldRole }: { readonly state: ProfileState; readonly isFieldRole: boolean },
  next: ProfileState,
  why: string | null,
): void {
  if (state === next) throw new Refusal('applications.same-state', 'state')
  if (isFieldRole && next === 'published') throw new Refusal('applications.field-role-locked', 'state')
  const isWayBack = next === 'draft' || (state === 'closed' && next === 'published')
  if (isWayBack && why === null) throw new Refusal('applications.reason-needed', 'why')
}
