import type { QuorumShare } from './choices.ts'

/** How many could have been at a meeting, and how many were: themselves, by proxy, in writing. */
export interface Presence {
  readonly entitled: bigint
  readonly present: bigint
  readonly byProxy: bigint
  readonly inWriting: bigint
}

/** What a meeting needs to carry anything: a share of those entitled, a number, both or neither. */
export interface Quorum {
  readonly share: QuorumShare | null
  readonly number: bigint | null
}

/** All who took part, in whatever way. */
export const tookPart = ({ present, byProxy, inWriting }: Omit<Presence, 'entitled'>): bigint =>
  present + byProxy + inWriting

const reaches: Record<QuorumShare, (part: bigint, whole: bigint) => boolean> = {
  third: (part, whole) => 3n * part >= whole,
  half: (part, whole) => 2n * part >= whole,
  'more-than-half': (part, whole) => 2n * part > whole,
  'two-thirds': (part, whole) => 3n * part >= 2n * whole,
  'three-quarters': (part, whole) => 4n * part >= 3n * whole,
}

/** Whether a meeting has its quorum. */
export function hasQuorum({ share, number }: Quorum, presence: Presence): boolean {
  const part = tookPart(presence)
  return part >= (number ?? 0n) && (share === null || reaches[share](part, presence.entitled))
}
