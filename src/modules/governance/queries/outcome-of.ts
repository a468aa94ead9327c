import type { Majority, MeetingState, Outcome, QuorumShare } from '../rules/choices.ts'
import { outcomeOf, type Votes } from '../rules/outcome.ts'
import type { Presence, Quorum } from '../rules/quorum.ts'

interface PresenceColumns {
  readonly entitled: bigint | null
  readonly present: bigint | null
  readonly by_proxy: bigint | null
  readonly in_writing: bigint | null
}

interface MeetingColumns extends PresenceColumns {
  readonly state: MeetingState
  readonly voided_at: Date | null
  readonly quorum_share: QuorumShare | null
  readonly quorum_number: bigint | null
}

interface VoteColumns {
  readonly votes_for: bigint | null
  readonly votes_against: bigint | null
  readonly votes_abstained: bigint | null
}

interface ResolutionColumns extends VoteColumns {
  readonly majority: Majority
  readonly voided_at: Date | null
}

/** Who was at a meeting; null where that is not known. */
export const presenceOf = ({ entitled, present, by_proxy, in_writing }: PresenceColumns): Presence | null =>
  entitled === null || present === null || by_proxy === null || in_writing === null
    ? null
    : { entitled, present, byProxy: by_proxy, inWriting: in_writing }

/** What a meeting needs to carry anything. */
export const quorumOf = (meeting: Pick<MeetingColumns, 'quorum_share' | 'quorum_number'>): Quorum => ({
  share: meeting.quorum_share,
  number: meeting.quorum_number,
})

/** How was voted on a resolution; null where that is not known. */
export const votesOf = ({ votes_for, votes_against, votes_abstained }: VoteColumns): Votes | null =>
  votes_for === null || votes_against === null || votes_abstained === null
    ? null
    : { for: votes_for, against: votes_against, abstained: votes_abstained }

/** What became of a resolution of a meeting, asked anew of both rows. */
export const outcomeIn = (meeting: MeetingColumns, resolution: ResolutionColumns): Outcome =>
  outcomeOf({
    isVoid: meeting.voided_at !== null || resolution.voided_at !== null,
    state: meeting.state,
    quorum: quorumOf(meeting),
    presence: presenceOf(meeting),
    majority: resolution.majority,
    votes: votesOf(resolution),
  })
