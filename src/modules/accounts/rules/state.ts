export const states = ['invited', 'confirmed', 'suspended', 'ended'] as const
/** How an account stands; only a confirmed one acts. */
export type State = (typeof states)[number]

/** The state of an account, out of what is recorded of it. */
export function stateOf(account: {
  readonly confirmed_at: Date | null
  readonly ended_at: Date | null
  readonly is_suspended: boolean
}): State {
  if (account.ended_at) return 'ended'
  if (account.is_suspended) return 'suspended'
  return account.confirmed_at ? 'confirmed' : 'invited'
}

/** Whether a grant counts on a civil day of the organisation: its last day counts too. */
export const holdsOn = (untilDay: string | null, today: string): boolean => untilDay === null || untilDay >= today
