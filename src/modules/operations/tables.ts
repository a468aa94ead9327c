import type { Qualifier } from '#platform/figures.ts'
import type { Milestone, OperationStatus, People } from './rules/choices.ts'

interface Dated {
  date_edtf: string
  date_start: string
  date_end: string
  date_printed: string | null
}

interface Recorded {
  recorded_at: Date
  recorded_by: string
}

export type OperationsTables = {
  'operations.operations': Recorded & { id: string; ref: string; code: string; voided_at: Date | null }
  'operations.statuses': Dated &
    Recorded & {
      operation_id: string
      position: number
      ref: string | null
      status: OperationStatus
      note: string | null
      /** Why the operation went back to an earlier status. */
      reason: string | null
    }
  'operations.counts': Dated &
    Recorded & {
      id: string
      ref: string
      operation_id: string | null
      milestone: Milestone
      number: bigint
      qualifier: Qualifier
      people: People
      of_count_id: string | null
      since_edtf: string | null
      since_start: string | null
      since_end: string | null
      since_printed: string | null
      note: string | null
      activity_id: string | null
      voided_at: Date | null
    }
  'operations.assignments': {
    id: string
    operation_id: string
    account_id: string
    assigned_at: Date
    assigned_by: string
    ended_at: Date | null
    ended_by: string | null
  }
  'operations.activity_links': { operation_id: string; activity_id: string; linked_at: Date; linked_by: string }
}
