export const childKinds = ['orphan', 'second-generation', 'other'] as const
export type ChildKind = (typeof childKinds)[number]

export const stages = ['pre-school', 'primary', 'middle', 'high', 'vocational', 'university', 'none'] as const
export type Stage = (typeof stages)[number]

export const registrations = ['none', 'applied', 'granted', 'refused', 'lost'] as const
export type Registration = (typeof registrations)[number]

export const exitReasons = [
  'finished-school',
  'moved-on',
  'reached-safety',
  'with-parent',
  'lost-contact',
  'died',
  'other',
] as const
export type ExitReason = (typeof exitReasons)[number]

/** Why a sponsorship ends: `paired` when one for the whole programme goes on for a child, `changed` for another child. */
export const endingReasons = ['sponsor-stopped', 'child-left', 'changed', 'paired', 'other'] as const
export type EndingReason = (typeof endingReasons)[number]

export const purposes = ['school-fees', 'living', 'medical'] as const
export type Purpose = (typeof purposes)[number]

/** Stands for all children together where a child's code is asked for; no child may have it. */
export const group = 'group'

/** What a headcount counts: those there at a date, or all since the beginning of a year. */
export const headcountKinds = ['at-date', 'since'] as const
export type HeadcountKind = (typeof headcountKinds)[number]
