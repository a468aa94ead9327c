/** What is known of an act without running it. */
export interface KnownAct {
  readonly name: string
  /** Needs a permission: it has no door that is open to everybody or to every account. */
  readonly needsPermission: boolean
  /** Shows something and changes nothing. */
  readonly isRead: boolean
  /** A query of private data, each look of which leaves its trace. */
  readonly isPrivateRead: boolean
}

let known: readonly KnownAct[] | undefined

/** Tells once which acts the product has, in the order of the modules: said by whoever puts the modules together. */
export function declareActs(acts: readonly KnownAct[]): void {
  known = acts
}

/** Every act of the product. Throws before they are told, for nobody could then say who may do what. */
export function knownActs(): readonly KnownAct[] {
  if (!known) throw new Error('the acts of the product are not declared')
  return known
}

/** Every act of the product that needs a permission. */
export const permissions = (): readonly KnownAct[] => knownActs().filter(({ needsPermission }) => needsPermission)
