import type { Texts } from '#platform/texts.ts'
import type { ConsentState, Level, Skill, VolunteerKind, Work } from './rules/choices.ts'

export type VolunteersTables = {
  'volunteers.volunteers': {
    id: string
    ref: string
    party_id: string
    kind: VolunteerKind
    country: string | null
    place: string | null
    skill_text: string | null
    note: string | null
    /** The state of the last consent. */
    thanks: ConsentState | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'volunteers.services': {
    volunteer_id: string
    position: number
    since_edtf: string
    since_start: string
    since_end: string
    since_printed: string | null
    until_edtf: string | null
    until_start: string | null
    until_end: string | null
    until_printed: string | null
    reason: string | null
    recorded_at: Date
    recorded_by: string
  }
  'volunteers.skills': { volunteer_id: string; skill: Skill }
  'volunteers.languages': {
    volunteer_id: string
    position: number
    from_language: string
    to_language: string | null
    level: Level
  }
  'volunteers.hours': {
    id: string
    ref: string
    volunteer_id: string
    date_edtf: string
    date_start: string
    date_end: string
    date_printed: string | null
    minutes: bigint
    work: Work
    note: string | null
    recorded_at: Date
    recorded_by: string
    voided_at: Date | null
  }
  'volunteers.consents': {
    volunteer_id: string
    position: number
    state: ConsentState
    day: string
    thanked_as: Texts
    note: string | null
    recorded_at: Date
    recorded_by: string
  }
}
