export const termStates = ['planned', 'running', 'finished', 'cancelled'] as const
export type TermState = (typeof termStates)[number]

export const sessionStates = ['planned', 'held', 'cancelled'] as const
export type SessionState = (typeof sessionStates)[number]

/** Levels of the Common European Framework (Council of Europe, 2020), which the framework of 2021 for Japanese follows. */
const levels = ['pre-a1', 'a1', 'a2', 'b1', 'b2', 'c1', 'c2'] as const
export const classLevels = ['mixed', ...levels] as const
export type ClassLevel = (typeof classLevels)[number]

export const modes = ['in-person', 'online'] as const
export type Mode = (typeof modes)[number]
