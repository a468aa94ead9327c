import type { Texts } from '#platform/texts.ts'
import type { Channel, IssueKind, ReachQualifier } from './rules/choices.ts'

interface Recorded {
  recorded_at: Date
  recorded_by: string
  voided_at: Date | null
}

export type NewslettersTables = {
  'newsletters.series': Recorded & {
    id: string
    ref: string
    names: Texts
    since_edtf: string
    since_start: string
    since_end: string
    since_printed: string | null
    until_edtf: string | null
    until_start: string | null
    until_end: string | null
    until_printed: string | null
    note: string | null
  }
  'newsletters.issues': Recorded & {
    id: string
    ref: string
    series_id: string | null
    kind: IssueKind
    number: string | null
    date_edtf: string
    date_start: string
    date_end: string
    date_printed: string | null
    channel: Channel
    /** Codes of ISO 639. */
    languages: string[]
    titles: Texts
    reach_number: bigint | null
    reach_qualifier: ReachQualifier | null
    reach_printed: string | null
    activity_id: string | null
    note: string | null
  }
}
