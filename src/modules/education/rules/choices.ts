export const termStates = ['planned', 'running', 'finished', 'cancelled'] as const
export type TermState = (typeof termStates)[number]

export const sessionStates = ['planned', 'held', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

/** Levels of the Common European Framework (Council of Europe, 2020), which the framework of 2021 for Japanese follows. */
export const levels = ['pre-a1', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2'] as const
export type Level = (typeof levels)[number]
export const classLevels = ['mixed', ...levels] as const
export type ClassLevel = (typeof classLevels)[number]

export const modes = ['in-person', 'online'] as const
export type Mode = (typeof modes)[number]

export const learnerKinds = ['refugee', 'family', 'resident', 'other'] as const
export type LearnerKind = (typeof learnerKinds)[number]

export const leavingReasons = ['finished', 'changed-class', 'work', 'moved', 'health', 'lost-contact', 'other'] as const
export type LeavingReason = (typeof leavingReasons)[number]

export const visitorKinds = ['parliament', 'agency', 'press', 'school', 'supporters', 'other'] as const
export type VisitorKind = (typeof visitorKinds)[number]

export const presences = ['present', 'excused', 'absent'] as const
export type Presence = (typeof presences)[number]
