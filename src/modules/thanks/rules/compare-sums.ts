/** How a sum stands to that of the same period of the year before, in words that have names in each language. */
export const verdicts = ['ahead', 'slightly-ahead', 'level', 'slightly-behind', 'behind', 'new', 'nothing'] as const
export type Verdict = (typeof verdicts)[number]

export interface Compared {
  /** By how much the sum grew, in basis points, rounded half away from zero; null where there was nothing before. */
  readonly change: bigint | null
  readonly verdict: Verdict
}

const absolute = (n: bigint) => (n < 0n ? -n : n)

function basisPoints(difference: bigint, before: bigint): bigint {
  const size = (absolute(difference) * 20_000n + before) / (2n * before)
  return difference < 0n ? -size : size
}

/** Compares two sums of one currency, neither below zero: level is up to 1 % apart, slightly is up to 10 %, both judged exactly. */
export function compareSums(now: bigint, before: bigint): Compared {
  if (before === 0n) return { change: null, verdict: now === 0n ? 'nothing' : 'new' }
  const difference = now - before
  const change = basisPoints(difference, before)
  const apart = absolute(difference)
  if (now === 0n) return { change, verdict: 'nothing' }
  if (apart * 100n <= before) return { change, verdict: 'level' }
  const isSlight = apart * 10n <= before
  if (difference > 0n) return { change, verdict: isSlight ? 'slightly-ahead' : 'ahead' }
  return { change, verdict: isSlight ? 'slightly-behind' : 'behind' }
}
