const minute = 60_000
const day = 24 * 60 * minute

/** A session ends after twelve hours, or after two hours in which nobody used it. */
export const sessionLength = 12 * 60 * minute
export const sessionIdle = 120 * minute
/** A one-time link is good for an hour, and so long whoever came in by one may choose a new password without the old. */
export const linkLength = 60 * minute
/** An invitation waits for three days, and the link that sets the organisation up for an hour. */
export const invitationLength = 72 * 60 * minute
export const setUpLength = 60 * minute
/** How long the second factor is waited for, and how often one may be wrong with it before one begins anew. */
export const pendingLength = 10 * minute
export const pendingTries = 5
/** A browser is known for ninety days after it signed in. */
export const deviceLength = 90 * day
/** How long a passkey may take to answer. */
export const challengeLength = 5 * minute
/** No limit looks back longer. */
export const longestMemory = day

/** How many attempts are taken within so many milliseconds. */
export interface Limit {
  readonly most: number
  readonly within: number
}

/** Passwords for one name, from all browsers that are not known, or from one that is. */
export const accountLimits: readonly Limit[] = [
  { most: 10, within: 15 * minute },
  { most: 100, within: day },
]
/** Passwords from one address, for all names. */
export const addressLimits: readonly Limit[] = [{ most: 50, within: 15 * minute }]
/** Codes of the second factor for one account, however often the sign-in is begun anew. */
export const codeLimits: readonly Limit[] = [
  { most: 5, within: 15 * minute },
  { most: 50, within: day },
]
/** Passwords and codes asked for again of somebody who is signed in. */
export const proofLimits: readonly Limit[] = [
  { most: 10, within: 15 * minute },
  { most: 100, within: day },
]

export const after = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds)
