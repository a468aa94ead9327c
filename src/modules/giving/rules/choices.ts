export const channels = ['paypal', 'bank', 'postal', 'cash', 'card', 'cheque', 'affiliate', 'ticket', 'other'] as const
export type Channel = (typeof channels)[number]

export const frequencies = ['one-time', 'monthly'] as const
export type Frequency = (typeof frequencies)[number]

/** What a giver may have got in return for a part of a gift. */
export const returnKinds = ['ticket', 'goods', 'meal', 'other'] as const
export type ReturnKind = (typeof returnKinds)[number]

/** Money that came for another organisation, and what was passed on to it. */
export const heldKinds = ['held', 'passed-on'] as const
export type HeldKind = (typeof heldKinds)[number]

/** What happens to what is left of a fund when it ends. */
export const restKinds = ['other-fund', 'general', 'back-to-givers', 'ask-givers', 'board'] as const
export type RestKind = (typeof restKinds)[number]

/** Why the part of a gift cannot go back to its giver. */
export const keptKinds = ['anonymous', 'nobody', 'no-address'] as const
export type KeptKind = (typeof keptKinds)[number]

/** How often a pledge is to be kept. */
export const pledgeFrequencies = ['monthly', 'quarterly', 'yearly'] as const
export type PledgeFrequency = (typeof pledgeFrequencies)[number]

/** The fields of work for which money is spent. */
export const works = [
  'rescue',
  'aid',
  'sponsorship',
  'education',
  'advocacy',
  'publishing',
  'relief',
  'fundraising',
  'administration',
  'other',
] as const
export type Work = (typeof works)[number]

/** Pledges without a last day, those that have one, and those of which instalments are overdue. */
export const pledgeStates = ['running', 'ended', 'behind'] as const
