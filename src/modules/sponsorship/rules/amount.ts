import { Refusal } from '#platform/errors.ts'

/** Refuses what cannot be an amount that was paid: nothing, or less than nothing. */
export function refuseAmount(minor: bigint, field?: string): void {
  if (minor <= 0n) throw new Refusal('sponsorship.amount-not-above-zero', field)
}
