import type { Qualifier } from '#platform/figures.ts'
import type { People } from './choices.ts'

/** How many were counted, how exactly, and as what. */
export interface Counted {
  readonly number: bigint
  readonly qualifier: Qualifier
  readonly people: People
}

/**
 * Whether a count can be about the same people as another. Only exact numbers are held against each other, and only persons or
 * children against persons, or one kind against itself: two families may be seven persons.
 */
export function fitsInto(part: Counted, whole: Counted): boolean {
  if (part.qualifier !== 'exact' || whole.qualifier !== 'exact') return true
  const comparable = part.people === whole.people || (part.people === 'children' && whole.people === 'persons')
  return !comparable || part.number <= whole.number
}
