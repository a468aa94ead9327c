/** What a profile is about; `field` is work in the danger zone and always locked. */
export const profileKinds = ['office', 'translation', 'web', 'teaching', 'event', 'field', 'other'] as const
export type ProfileKind = (typeof profileKinds)[number]

export const profileStates = ['draft', 'published', 'closed'] as const
export type ProfileState = (typeof profileStates)[number]

export const criterionKinds = ['pair', 'language', 'skill', 'country', 'hours', 'judged'] as const
export type CriterionKind = (typeof criterionKinds)[number]
