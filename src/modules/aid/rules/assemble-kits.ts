export interface KitPart {
  readonly itemId: string
  readonly quantity: bigint
}

/** What `kits` kits need of each part. */
export const partsFor = (parts: readonly KitPart[], kits: bigint): KitPart[] =>
  parts.map(({ itemId, quantity }) => ({ itemId, quantity: quantity * kits }))

/** The expiry of a kit is the earliest of what went into it (WHO, guidelines on donated medicines); null when nothing expires. */
export const kitExpiry = (expiries: readonly (string | null)[]): string | null =>
  expiries.reduce((earliest, day) => (day !== null && (earliest === null || day < earliest) ? day : earliest), null)
