import type { Qualifier } from '#platform/figures.ts'
import type { Texts } from '#platform/texts.ts'
import type {
  ClassLevel,
  LearnerKind,
  LeavingReason,
  Level,
  Mode,
  Presence,
  SessionState,
  TermState,
  VisitorKind,
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
}

interface Voidable {
  voided_at: Date | null
}

export type EducationTables = {
  /** Dated by the time of the contract; `agency` is told in words where `agency_id` is null. */
  'education.programmes': Dated &
    Recorded &
    Voidable & {
      id: string
      ref: string
      names: Texts
      agency_id: string | null
      agency: string | null
      contract_minutes: bigint | null
      contract_days: number | null
      note: string | null
    }
  /** Dated by the first day. */
  'education.terms': Dated &
    Recorded &
    Voidable & {
      id: string
      ref: string
      programme_id: string
      ordinal: number
      names: Texts
      last_edtf: string | null
      last_start: string | null
      last_end: string | null
      last_printed: string | null
      planned_minutes: bigint
      note: string | null
      state: TermState
    }
  'education.term_states': Dated &
    Recorded & { term_id: string; position: number; state: TermState; reason: string | null }
  'education.classes': Recorded &
    Voidable & {
      id: string
      ref: string
      term_id: string
      level: ClassLevel
      names: Texts
      teacher_id: string | null
      note: string | null
    }
  'education.sessions': Recorded &
    Voidable & {
      id: string
      ref: string
      class_id: string
      day: string
      planned_minutes: bigint
      delivered_minutes: bigint | null
      mode: Mode
      place: string | null
      makes_up_id: string | null
      note: string | null
      state: SessionState
    }
  'education.session_states': Recorded & {
    session_id: string
    position: number
    state: SessionState
    delivered_minutes: bigint | null
    reason: string | null
  }
  /** A code and nothing that tells who it is. */
  'education.learners': Recorded & Voidable & { id: string; code: string; kind: LearnerKind; language: string }
  'education.placements': Dated &
    Recorded &
    Voidable & { learner_id: string; position: number; level: Level; score: number | null }
  /** Dated by the beginning, which may be yet to come. */
  'education.enrolments': Dated & Recorded & Voidable & { id: string; learner_id: string; class_id: string }
  'education.leavings': Dated & Recorded & Voidable & { enrolment_id: string; position: number; reason: LeavingReason }
  'education.attendance': Recorded &
    Voidable & { id: string; session_id: string; learner_id: string; presence: Presence; minutes: bigint }
  /** How many came is null where nobody told it. */
  'education.visits': Dated &
    Recorded &
    Voidable & {
      id: string
      ref: string
      programme_id: string
      session_id: string | null
      visitors: VisitorKind
      who: string | null
      number: bigint | null
      qualifier: Qualifier | null
      note: string | null
    }
  'education.assignments': {
    id: string
    class_id: string
    account_id: string
    assigned_at: Date
    assigned_by: string
    ended_at: Date | null
    ended_by: string | null
  }
}
