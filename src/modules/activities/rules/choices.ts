export const activityKinds = [
  'meeting',
  'visit',
  'lecture',
  'event',
  'campaign',
  'press',
  'broadcast',
  'publication',
  'education',
  'aid',
  'operation',
  'other',
] as const
export type ActivityKind = (typeof activityKinds)[number]

export const statuses = ['planned', 'done', 'cancelled'] as const
export type Status = (typeof statuses)[number]

export const cancellers = ['us', 'partner', 'authority', 'weather', 'other'] as const
export type Canceller = (typeof cancellers)[number]

export const visibilities = ['public', 'delayed', 'internal'] as const
export type Visibility = (typeof visibilities)[number]
