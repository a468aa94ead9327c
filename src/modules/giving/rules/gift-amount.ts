import { Refusal } from '#platform/errors.ts'

/** The largest amount of one gift, in minor units: the sum of nine thousand such gifts still fits an int8. */
export const mostOfGift = 1_000_000_000_000_000n

/** Refuses what cannot be the amount of a gift or a refund: nothing, less than nothing, or more than any sum could hold. */
export function refuseAmount(minor: bigint, field?: string): void {
  if (minor <= 0n) throw new Refusal('giving.amount-not-above-zero', field)
  if (minor > mostOfGift) throw new Refusal('giving.amount-too-large', field)
}
