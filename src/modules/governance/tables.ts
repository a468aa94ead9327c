import type { Texts } from '#platform/texts.ts'
import type {
  AuthorisationState,
  EndReason,
  Majority,
  MeetingKind,
  MeetingState,
  MemberKind,
  Office,
  QuorumShare,
  ResolutionKind,
} from './rules/choices.ts'

interface Recorded {
  recorded_at: Date
  recorded_by: string
}

type Voidable = Recorded & { id: string; ref: string; voided_at: Date | null }

export type GovernanceTables = {
  'governance.members': Voidable & {
    party_id: string
    kind: MemberKind
    joined_on: string
    left_on: string | null
    note: string | null
  }
  'governance.endings': Recorded & {
    record_id: string
    position: number
    /** Null where the ending before was taken back. */
    ended_on: string | null
    reason: EndReason | null
    note: string | null
  }
  'governance.approvals': Voidable & {
    titles: Texts
    decided_on: string
    valid_from: string
    valid_until: string | null
    /** What it rests on; null where it was decided in another way. */
    resolution_id: string | null
    note: string | null
  }
  'governance.meetings': Voidable & {
    kind: MeetingKind
    number: bigint | null
    held_on: string
    place: string | null
    for_year_id: string | null
    notice_on: string | null
    notice_days: bigint | null
    quorum_share: QuorumShare | null
    quorum_number: bigint | null
    state: MeetingState
    /** Null, and the next three with it, where the presence is not known. */
    entitled: bigint | null
    present: bigint | null
    by_proxy: bigint | null
    in_writing: bigint | null
    note: string | null
  }
  'governance.meeting_statuses': Recorded & {
    meeting_id: string
    position: number
    state: MeetingState
    note: string | null
  }
  'governance.resolutions': Voidable & {
    meeting_id: string
    titles: Texts
    kind: ResolutionKind
    majority: Majority
    /** Null, and the next two with it, where the votes are not known. */
    votes_for: bigint | null
    votes_against: bigint | null
    votes_abstained: bigint | null
    note: string | null
  }
  'governance.minutes': Recorded & {
    /** The id of the meeting. */
    id: string
    text: string | null
    signed_by: string | null
    signed_on: string | null
    /** SHA-256 in 64 lower-case hexadecimal digits. */
    report_hash: string | null
    report_resolution_id: string | null
    report_hash_at: Date | null
    report_hash_by: string | null
  }
  'governance.officers': Voidable & {
    party_id: string
    office: Office
    began_on: string
    term_until: string | null
    ended_on: string | null
    /** By which it was elected; null where that is not told. */
    resolution_id: string | null
    note: string | null
  }
  'governance.authorisations': Voidable & {
    titles: Texts
    authority: string
    number: string | null
    note: string | null
  }
  'governance.authorisation_states': Recorded & {
    authorisation_id: string
    position: number
    state: AuthorisationState
    date_edtf: string
    date_start: string
    date_end: string
    date_printed: string | null
    valid_until: string | null
    note: string | null
    voided_at: Date | null
  }
  'governance.dues': Voidable & {
    member_id: string
    fiscal_year_id: string
    /** Minor units; 0 of a member who owes nothing. */
    minor: bigint
    currency: string
    due_on: string | null
    note: string | null
  }
}
