import type { Texts } from '#platform/texts.ts'
import type { EndReason, MemberKind } from './rules/choices.ts'

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
    note: string | null
  }
}
