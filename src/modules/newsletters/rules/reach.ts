import type { ReachQualifier } from './choices.ts'

/** The fewest that hundreds can mean, and the most. */
export const hundreds = { fewest: 200n, most: 999n } as const

/** A reach as it is kept: null where nobody told one. */
export type Reach = { readonly number: bigint; readonly qualifier: ReachQualifier } | null

/** What keeps a reach from being told: a qualifier without its number, or hundreds that are none. */
export type ReachProblem = 'number-missing' | 'not-hundreds'

/**
 * What was told of a reach. A number alone is exact, nothing at all is unknown, and hundreds need no number: the fewest that the
 * word allows stands for it.
 */
export function readReach(number: bigint | null, qualifier: ReachQualifier | null): Reach | ReachProblem {
  if (qualifier === 'hundreds') {
    const value = number ?? hundreds.fewest
    return value < hundreds.fewest || value > hundreds.most ? 'not-hundreds' : { number: value, qualifier }
  }
  if (number !== null) return { number, qualifier: qualifier ?? 'exact' }
  return qualifier === null ? null : 'number-missing'
}
