/** For whom an edition is made, the widest circle first. */
export const audiences = ['public', 'members', 'internal'] as const
export type Audience = (typeof audiences)[number]
