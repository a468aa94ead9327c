export const eventKinds = ['concert', 'bazaar', 'talk', 'screening', 'other'] as const
export type EventKind = (typeof eventKinds)[number]

export const eventStates = ['planned', 'held', 'cancelled'] as const
export type EventState = (typeof eventStates)[number]

/** What money of an event was given for: the price of a ticket, or more than that. */
export const giftRoles = ['ticket', 'extra'] as const
export type GiftRole = (typeof giftRoles)[number]

/** What is told of a goal whose amount is not known. */
export const goalsTold = ['reached', 'not-reached', 'unknown'] as const
export type GoalTold = (typeof goalsTold)[number]
