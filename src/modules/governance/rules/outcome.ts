import type { Majority, MeetingState, Outcome } from './choices.ts'
import { hasQuorum, type Presence, type Quorum, tookPart } from './quorum.ts'

export interface Votes {
  readonly for: bigint
  readonly against: bigint
  readonly abstained: bigint
}

/** All that decides what became of a resolution; presence and votes are null where they are not known. */
export interface Vote {
  readonly isVoid: boolean
  readonly state: MeetingState
  readonly quorum: Quorum
  readonly presence: Presence | null
  readonly majority: Majority
  readonly votes: Votes | null
}

const carries: Record<Majority, (votes: bigint, all: bigint) => boolean> = {
  simple: (votes, all) => 2n * votes > all,
  'two-thirds': (votes, all) => 3n * votes >= 2n * all,
  'three-quarters': (votes, all) => 4n * votes >= 3n * all,
}

/** What became of a resolution: votes for it ÷ all who took part, so that who abstains or keeps silent is not for it. */
export function outcomeOf({ isVoid, state, quorum, presence, majority, votes }: Vote): Outcome {
  if (isVoid) return 'void'
  if (state !== 'held') return 'open'
  if (presence === null || votes === null) return 'not-told'
  if (!hasQuorum(quorum, presence)) return 'no-quorum'
  return votes.for > 0n && carries[majority](votes.for, tookPart(presence)) ? 'carried' : 'not-carried'
}

/** How many voted, in whatever way. */
export const votesCast = ({ for: yes, against, abstained }: Votes): bigint => yes + against + abstained
