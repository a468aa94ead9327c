import { Refusal } from '#platform/errors.ts'

/** Refuses what cannot be the amount of a gift or a refund: nothing, or less than nothing. */
export function refuseAmount(minor: bigint, field?: string): void {
  if (minor <= 0n) throw new Refusal('giving.amount-not-above-zero', field)
}
