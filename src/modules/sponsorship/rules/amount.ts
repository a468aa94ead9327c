import { Refusal } from '#platform/errors.ts'

/** The largest amount of one payment, in minor units: the sum of nine thousand such payments still fits an int8. */
export const mostOfPayment = 1_000_000_000_000_000n

/** Refuses what cannot be an amount that was paid: nothing, less than nothing, or more than any sum could hold. */
export function refuseAmount(minor: bigint, field?: string): void {
  if (minor <= 0n) throw new Refusal('sponsorship.amount-not-above-zero', field)
  if (minor > mostOfPayment) throw new Refusal('sponsorship.amount-too-large', field)
}
