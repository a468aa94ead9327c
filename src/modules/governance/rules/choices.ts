export const memberKinds = ['voting', 'supporting'] as const
export type MemberKind = (typeof memberKinds)[number]

export const endReasons = ['resigned', 'term-over', 'dues-unpaid', 'died', 'removed', 'other'] as const
export type EndReason = (typeof endReasons)[number]

/** Whether a membership or an office lasts. */
export const forces = ['in-force', 'ended'] as const

export const meetingKinds = ['general', 'extraordinary', 'board'] as const
export type MeetingKind = (typeof meetingKinds)[number]

export const meetingStates = ['planned', 'held', 'cancelled'] as const
export type MeetingState = (typeof meetingStates)[number]

/** The shares of those entitled that make a quorum; all but `more-than-half` are reached by just as many. */
export const quorumShares = ['third', 'half', 'more-than-half', 'two-thirds', 'three-quarters'] as const
export type QuorumShare = (typeof quorumShares)[number]

export const resolutionKinds = ['adopt-report', 'approve-outside-mission', 'amend-statutes', 'elect', 'other'] as const
export type ResolutionKind = (typeof resolutionKinds)[number]

/** The shares of all who took part that carry a resolution; `simple` is more than half. */
export const majorities = ['simple', 'two-thirds', 'three-quarters'] as const
export type Majority = (typeof majorities)[number]

/** What became of a resolution; `open` until its meeting is held, `not-told` where its votes or the presence are not known. */
export const outcomes = ['carried', 'not-carried', 'no-quorum', 'not-told', 'open', 'void'] as const
export type Outcome = (typeof outcomes)[number]

export const offices = ['chair', 'vice-chair', 'board-member', 'auditor', 'adviser'] as const
export type Office = (typeof offices)[number]

/** The offices whose holders vote at a meeting of the board. */
export const boardOffices: readonly Office[] = ['chair', 'vice-chair', 'board-member']

export const authorisationStates = ['applied', 'granted', 'renewed', 'refused', 'expired', 'revoked'] as const
export type AuthorisationState = (typeof authorisationStates)[number]
