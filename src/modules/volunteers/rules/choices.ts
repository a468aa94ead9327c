export const volunteerKinds = ['volunteer', 'staff-helper', 'intern'] as const
export type VolunteerKind = (typeof volunteerKinds)[number]

export const skills = [
  'translation',
  'interpreting',
  'correspondence',
  'web',
  'accounting',
  'teaching',
  'driving',
  'knitting',
  'design',
  'medicine',
  'other',
] as const
export type Skill = (typeof skills)[number]

/** From the least to the most. */
export const levels = ['basic', 'working', 'fluent', 'native'] as const
export type Level = (typeof levels)[number]

/** What hours are given for. */
export const works = [
  'translation',
  'interpreting',
  'web',
  'office',
  'accounting',
  'teaching',
  'event',
  'aid',
  'driving',
  'handwork',
  'design',
  'medicine',
  'other',
] as const
export type Work = (typeof works)[number]

export const consentStates = ['granted', 'withdrawn'] as const
export type ConsentState = (typeof consentStates)[number]
