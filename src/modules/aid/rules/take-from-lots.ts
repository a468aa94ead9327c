/** A lot at one site with what can leave it on a day without a later day going below zero. */
export interface LotAtSite {
  readonly id: string
  readonly expiresOn: string | null
  readonly available: bigint
}

export interface Taken {
  readonly lotId: string
  readonly quantity: bigint
}

export type Taking = { readonly taken: readonly Taken[]; readonly missing: bigint; readonly expired: bigint }

const byExpiry = (a: LotAtSite, b: LotAtSite): number => {
  if (a.expiresOn === b.expiresOn) return a.id < b.id ? -1 : 1
  if (a.expiresOn === null) return 1
  if (b.expiresOn === null) return -1
  return a.expiresOn < b.expiresOn ? -1 : 1
}

/** Whether goods may still be given out on a day; the day of expiry is the last good one. */
const isGoodOn = (expiresOn: string | null, day: string): boolean => expiresOn === null || expiresOn >= day

/**
 * Takes `wanted` out of the lots, earliest expiry first, leaving expired ones alone.
 * `missing` is what they could not give; `expired` what lies there but has expired.
 */
export function takeFromLots(lots: readonly LotAtSite[], wanted: bigint, day: string): Taking {
  const taken: Taken[] = []
  let missing = wanted
  for (const lot of lots.filter(({ expiresOn }) => isGoodOn(expiresOn, day)).sort(byExpiry)) {
    const quantity = lot.available < missing ? lot.available : missing
    if (quantity <= 0n) continue
    taken.push({ lotId: lot.id, quantity })
    missing -= quantity
  }
  const expired = lots.reduce((sum, lot) => (isGoodOn(lot.expiresOn, day) ? sum : sum + lot.available), 0n)
  return { taken, missing, expired }
}
