import { Refusal } from '#platform/errors.ts'
import { excerpt, plainDigits } from '#platform/numbers.ts'

/** One unit after a break is `old` over `fresh` units before it: 1/100 is `{ fresh: 1n, old: 100n }`. */
export interface Factor {
  readonly fresh: bigint
  readonly old: bigint
}

const fraction = /^(\d{1,12})\/(\d{1,12})$/

/** Reads "1/100". Refuses `situation.not-a-factor`, also nought. */
export function parseFactor(text: string): Factor {
  const [, fresh, old] = fraction.exec(plainDigits(text).replace(/\s/g, '')) ?? []
  if (!fresh || !old || BigInt(fresh) === 0n || BigInt(old) === 0n)
    throw new Refusal('situation.not-a-factor', undefined, { text: excerpt(text) })
  return { fresh: BigInt(fresh), old: BigInt(old) }
}
