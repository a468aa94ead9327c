export const publicationKinds = ['white-paper', 'book', 'report', 'leaflet'] as const
export type PublicationKind = (typeof publicationKinds)[number]

export const publicationStates = ['planned', 'published'] as const
export type PublicationState = (typeof publicationStates)[number]

/** To whom copies went, never closer than this. */
export const recipients = [
  'members',
  'supporters',
  'libraries',
  'schools',
  'government',
  'press',
  'partners',
  'public',
] as const
export type Recipient = (typeof recipients)[number]
