/** How somebody can be thanked by rule or wish; the strongest first. */
export const plannedWays = ['phone', 'letter', 'email', 'none'] as const
export type PlannedWay = (typeof plannedWays)[number]

/** How thanks were given. */
export const givenWays = ['email', 'letter', 'phone', 'in-person'] as const
export type GivenWay = (typeof givenWays)[number]

/** How somebody is best thanked; `unknown` where no address is known. */
export const bestWays = [...plannedWays, 'unknown'] as const
export type BestWay = (typeof bestWays)[number]

/** What was done to hear of a giver, or that they wish no contact. */
export const contactKinds = ['called', 'wrote', 'met', 'no-contact'] as const
export type ContactKind = (typeof contactKinds)[number]

/** Why somebody is missed: a pledge is behind, regular gifts came to an end, or none came this year. */
export const lapsedKinds = ['pledge', 'regular', 'last-year', 'before'] as const
export type LapsedKind = (typeof lapsedKinds)[number]

/** What makes a giver stand out. */
export const marks = ['first', 'large', 'regular', 'after-pause'] as const
export type Mark = (typeof marks)[number]
