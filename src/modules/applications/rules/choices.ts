/** What a profile is about; `field` is work in the danger zone and always locked. */
export const profileKinds = ['office', 'translation', 'web', 'teaching', 'event', 'field', 'other'] as const
export type ProfileKind = (typeof profileKinds)[number]

export const profileStates = ['draft', 'published', 'closed'] as const
export type ProfileState = (typeof profileStates)[number]

export const criterionKinds = ['pair', 'language', 'skill', 'country', 'hours', 'judged'] as const
export type CriterionKind = (typeof criterionKinds)[number]

export const applicationStates = ['received', 'in-review', 'invited', 'accepted', 'declined', 'withdrawn'] as const
export type ApplicationState = (typeof applicationStates)[number]

/** How an application came in: by the form of the public site, or recorded by the office. */
export const sources = ['public', 'office'] as const
export type Source = (typeof sources)[number]

/** Under this name stands what was written for a visitor of the public site. */
export const publicSite = 'public site'
