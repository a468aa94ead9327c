const minute = 60_000

/** A session ends after twelve hours, or after two hours in which nobody used it. */
export const sessionLength = 12 * 60 * minute
export const sessionIdle = 120 * minute
/** A one-time link is good for an hour. */
export const linkLength = 60 * minute
/** At most ten wrong passwords for a name in a quarter of an hour. */
export const attemptsAllowed = 10
export const attemptsWindow = 15 * minute

export const after = (now: Date, milliseconds: number): Date => new Date(now.getTime() + milliseconds)
