import type { Qualifier } from '#platform/figures.ts'
import type {
  ChildKind,
  EndingReason,
  ExitReason,
  HeadcountKind,
  Purpose,
  Registration,
  Stage,
} from './rules/choices.ts'

interface Dated {
  date_edtf: string
  date_start: string
  date_end: string
  date_printed: string | null
}

interface Recorded {
  recorded_at: Date
  recorded_by: string
  voided_at: Date | null
}

interface OfChild {
  child_id: string
  position: number
}

export type SponsorshipTables = {
  /** Dated by the entry. */
  'sponsorship.children': Dated & Recorded & { id: string; code: string; kind: ChildKind; birth_year: number | null }
  'sponsorship.schoolings': OfChild & Dated & Recorded & { stage: Stage }
  'sponsorship.registrations': OfChild & Dated & Recorded & { registration: Registration; note: string | null }
  'sponsorship.exits': OfChild & Dated & Recorded & { reason: ExitReason }
  /** Dated by the beginning; without a child it is for the whole programme. */
  'sponsorship.sponsorships': Dated &
    Recorded & {
      id: string
      ref: string
      child_id: string | null
      sponsor_id: string
      payer_id: string | null
      correspondent_id: string | null
      pledge_id: string | null
      note: string | null
    }
  'sponsorship.endings': Dated & Recorded & { sponsorship_id: string; position: number; reason: EndingReason }
  /** Without a child it is for the group. */
  'sponsorship.payments': Recorded & {
    id: string
    ref: string
    child_id: string | null
    paid_on: string
    /** In minor units of the currency. */
    amount: bigint
    currency: string
    purpose: Purpose
    /** The code of who carried it. */
    carrier: string
    note: string | null
  }
  'sponsorship.confirmations': Recorded & { payment_id: string; position: number; confirmed_on: string }
  'sponsorship.headcounts': Dated &
    Recorded & {
      id: string
      ref: string
      kind: HeadcountKind
      since_year: number | null
      number: bigint
      qualifier: Qualifier
      source: string
      note: string | null
    }
}
