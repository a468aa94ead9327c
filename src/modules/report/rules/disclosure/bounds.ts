/** What somebody knows of a number: it is neither below `low` nor above `high`; null is no limit. */
export interface Bounds {
  readonly low: bigint
  readonly high: bigint | null
}

/** What is known to hold between numbers, named by their keys: the sums of both sides are equal, or the left is at most the right. */
export interface Relation {
  readonly left: readonly string[]
  readonly right: readonly string[]
  readonly is: 'equal' | 'at-most'
}

type Known = Map<string, Bounds>

const anything: Bounds = { low: 0n, high: null }
const of = (known: Known, key: string): Bounds => known.get(key) ?? anything

const lowest = (known: Known, keys: readonly string[]): bigint =>
  keys.reduce((sum, key) => sum + of(known, key).low, 0n)

function highest(known: Known, keys: readonly string[]): bigint | null {
  let sum = 0n
  for (const key of keys) {
    const { high } = of(known, key)
    if (high === null) return null
    sum += high
  }
  return sum
}

const without = (keys: readonly string[], index: number) => keys.filter((_, at) => at !== index)

/** Narrows what is known of a number; tells whether that said anything new. */
function narrow(known: Known, key: string, low: bigint | null, high: bigint | null): boolean {
  const before = of(known, key)
  const isHigher = low !== null && low > before.low
  const isLower = high !== null && (before.high === null || high < before.high)
  if (isHigher || isLower) known.set(key, { low: isHigher ? low : before.low, high: isLower ? high : before.high })
  return isHigher || isLower
}

/** That the small side is at most the large one: each of the small is limited from above, each of the large from below. */
function apply(known: Known, small: readonly string[], large: readonly string[]): boolean {
  let learned = false
  const [most, least] = [highest(known, large), lowest(known, small)]
  small.forEach((key, index) => {
    const high = most === null ? null : most - lowest(known, without(small, index))
    learned = narrow(known, key, null, high) || learned
  })
  large.forEach((key, index) => {
    const others = highest(known, without(large, index))
    learned = narrow(known, key, others === null ? null : least - others, null) || learned
  })
  return learned
}

// a cycle of relations could narrow by one for ever, where what is told contradicts itself
const mostRounds = 200

/**
 * What whole numbers, none of them negative, can be once the told ones are known: relations are applied until they say nothing
 * new. It may leave a number more room than the sharpest reader finds in relations that cross each other, never less.
 */
export function boundsOf(
  told: ReadonlyMap<string, Bounds>,
  relations: readonly Relation[],
): ReadonlyMap<string, Bounds> {
  const known: Known = new Map(told)
  for (let round = 0; round < mostRounds; round += 1) {
    let learned = false
    for (const { left, right, is } of relations) {
      learned = apply(known, left, right) || learned
      if (is === 'equal') learned = apply(known, right, left) || learned
    }
    if (!learned) break
  }
  return known
}

/** How far apart the ends are; null is no limit. */
export const widthOf = ({ low, high }: Bounds): bigint | null => (high === null ? null : high - low)

/** What is known of a number of which nothing was told or learned. */
export const boundsIn = (known: ReadonlyMap<string, Bounds>, key: string): Bounds => known.get(key) ?? anything
