import type { AuthorisationState } from './choices.ts'

/** A step of an authorisation; its days are civil, `validUntil` is the last day of what was granted or renewed. */
export interface Step {
  readonly state: AuthorisationState
  readonly start: string
  readonly end: string
  readonly validUntil: string | null
}

const follows: Record<AuthorisationState | 'nothing', readonly AuthorisationState[]> = {
  nothing: ['applied', 'granted'],
  applied: ['granted', 'refused'],
  granted: ['renewed', 'expired', 'revoked'],
  renewed: ['renewed', 'expired', 'revoked'],
  refused: ['applied', 'granted'],
  expired: ['applied', 'granted'],
  revoked: ['applied', 'granted'],
}

/** The steps by their last day; those of one day stay in the order in which they were told. */
export const inOrder = <Some extends Step>(steps: readonly Some[]): Some[] =>
  [...steps].sort((a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0))

/** The first step that cannot follow the one before it; undefined where all can. */
export function misplaced<Some extends Step>(steps: readonly Some[]): Some | undefined {
  let before: AuthorisationState | 'nothing' = 'nothing'
  for (const step of inOrder(steps)) {
    if (!follows[before].includes(step.state)) return step
    before = step.state
  }
  return undefined
}

/** Where an authorisation stands on a civil day: its last step by then, and `lapsed` once the last day of a grant is over. */
export function standingOn(steps: readonly Step[], day: string): AuthorisationState | 'lapsed' | null {
  const last = inOrder(steps.filter(({ start }) => start <= day)).at(-1)
  if (!last) return null
  return last.validUntil !== null && last.validUntil < day ? 'lapsed' : last.state
}
