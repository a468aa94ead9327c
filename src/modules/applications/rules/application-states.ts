import { Refusal } from '#platform/errors.ts'
import type { ApplicationState, Source } from './choices.ts'

const open: readonly ApplicationState[] = ['received', 'in-review', 'invited']

/** Whether an application waits for somebody to decide. */
const isOpen = (state: ApplicationState): boolean => open.includes(state)

/**
 * Refuses a state that an application has already, and without a reason: to decline, and every way back, also out of a
 * decision. The refusals name the fields `state` and `why`.
 */
export function refuseApplicationState(state: ApplicationState, next: ApplicationState, why: string | null): void {
  if (state === next) throw new Refusal('applications.same-state', 'state')
  const isWayBack = !isOpen(state) || (isOpen(next) && open.indexOf(next) < open.indexOf(state))
  if ((isWayBack || next === 'declined') && why === null) throw new Refusal('applications.reason-needed', 'why')
}

/** Refuses to accept for a field role whoever came by the public site: nobody is sent into danger by a form. */
export function refuseFieldRole({
  source,
  isFieldRole,
}: {
  readonly source: Source
  readonly isFieldRole: boolean
}): void {
  if (isFieldRole && source === 'public') throw new Refusal('applications.field-role-locked')
}
