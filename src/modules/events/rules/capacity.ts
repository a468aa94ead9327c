import type { Qualifier } from '#platform/figures.ts'

/** Whether more people surely were there than a place holds; a vague number is never sure. */
export function surelyAbove(came: bigint, qualifier: Qualifier, capacity: bigint): boolean {
  if (qualifier === 'exact' || qualifier === 'at-least') return came > capacity
  return qualifier === 'over' && came >= capacity
}
