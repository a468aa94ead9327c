import type { CellQualifier } from '#platform/figures.ts'

/** A number as it was told: how many, and how exactly that is meant. */
export interface Told {
  readonly value: bigint
  readonly qualifier: CellQualifier
}

/** What a told number can mean, both ends included; null where nothing bounds it. */
interface Range {
  readonly low: bigint
  readonly high: bigint | null
}

const tenth = (value: bigint) => (value + 9n) / 10n

function rangeOf({ value, qualifier }: Told): Range {
  switch (qualifier) {
    case 'exact':
      return { low: value, high: value }
    case 'about':
      return { low: value - tenth(value), high: value + tenth(value) }
    case 'over':
      return { low: value + 1n, high: null }
    case 'at-least':
    case 'hundreds':
      return { low: value, high: null }
    case 'under':
      return { low: 0n, high: value - 1n }
    case 'at-most':
      return { low: 0n, high: value }
    case 'several':
      return { low: 2n, high: null }
  }
}

/** Whether one number can be meant by both: 20 and about 19 can, 20 and more than 20 cannot. About is within a tenth. */
export function canBeOne(a: Told, b: Told): boolean {
  const [one, other] = [rangeOf(a), rangeOf(b)]
  return (one.high === null || one.high >= other.low) && (other.high === null || other.high >= one.low)
}

/** Whether what was told first is more than the second, however both are meant. */
export function surelyExceeds(a: Told, b: Told): boolean {
  const { high } = rangeOf(b)
  return high !== null && rangeOf(a).low > high
}
