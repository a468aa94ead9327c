export const memberKinds = ['voting', 'supporting'] as const
export type MemberKind = (typeof memberKinds)[number]

export const endReasons = ['resigned', 'term-over', 'dues-unpaid', 'died', 'removed', 'other'] as const
export type EndReason = (typeof endReasons)[number]

/** Whether a membership or an office lasts. */
export const forces = ['in-force', 'ended'] as const
