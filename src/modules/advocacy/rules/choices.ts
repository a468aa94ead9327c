export const engagementKinds = [
  'hearing',
  'symposium',
  'seminar',
  'talk',
  'visit',
  'press-conference',
  'protest',
  'conference',
  'meeting',
] as const
export type EngagementKind = (typeof engagementKinds)[number]

export const ourRoles = ['host', 'co-host', 'speaker', 'guest'] as const
export type OurRole = (typeof ourRoles)[number]

export const engagementStates = ['planned', 'held', 'cancelled', 'not-held'] as const
export type EngagementState = (typeof engagementStates)[number]

export const campaignStates = ['running', 'reached', 'given-up'] as const
export type CampaignState = (typeof campaignStates)[number]

export const visibilities = ['public', 'internal'] as const
export type Visibility = (typeof visibilities)[number]
