import type { Texts } from '#platform/texts.ts'
import type { ActivityKind, Canceller, Status, Visibility } from './rules/choices.ts'

export type ActivitiesTables = {
  'activities.activities': {
    id: string
    ref: string
    date_edtf: string
    date_start: string
    date_end: string
    date_printed: string | null
    kind: ActivityKind
    titles: Texts
    texts: Texts
    status: Status
    cancelled_by: Canceller | null
    visibility: Visibility
    visible_from: string | null
    place: string | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'activities.statuses': {
    activity_id: string
    position: number
    status: Status
    cancelled_by: Canceller | null
    day: string | null
    note: string | null
    recorded_at: Date
    recorded_by: string
  }
}
