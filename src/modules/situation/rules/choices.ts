import type { Nature } from '#platform/figures.ts'

export const sourceKinds = ['government', 'international', 'media', 'research', 'ngo', 'own', 'other'] as const
export type SourceKind = (typeof sourceKinds)[number]

export const indicatorNatures = ['level', 'flow', 'cumulative', 'share', 'price', 'promise'] as const
export type IndicatorNature = (typeof indicatorNatures)[number]

export const rateKinds = ['official', 'market', 'parallel'] as const
export type RateKind = (typeof rateKinds)[number]

export const frequencies = ['day', 'week', 'month', 'quarter', 'year', 'now-and-then'] as const
export type Frequency = (typeof frequencies)[number]

/** What kind of number the report calls it. */
export const natureOf: Readonly<Record<IndicatorNature, Nature>> = {
  level: 'stock',
  flow: 'flow',
  cumulative: 'cumulative',
  share: 'rate',
  price: 'unit-price',
  promise: 'promised',
}
