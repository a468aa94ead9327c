import type { Level, Skill } from '#modules/volunteers/face.ts'
import type { Texts } from '#platform/texts.ts'
import type { CriterionKind, ProfileKind, ProfileState } from './rules/choices.ts'

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

export type ApplicationsTables = {
  'applications.profiles': Recorded & {
    id: string
    ref: string
    titles: Texts
    descriptions: Texts
    kind: ProfileKind
    is_field_role: boolean
    place: string | null
    wanted: bigint | null
    open_from: string | null
    open_until: string | null
    note: string | null
    /** The state of the last row of `profile_states`. */
    state: ProfileState
    voided_at: Date | null
  }
  'applications.profile_states': Recorded &
    Dated & { profile_id: string; position: number; state: ProfileState; reason: string | null }
  'applications.criteria': {
    profile_id: string
    requirement: number
    position: number
    kind: CriterionKind
    language: string | null
    second_language: string | null
    level: Level | null
    skill: Skill | null
    countries: readonly string[] | null
    hours: bigint | null
    texts: Texts | null
  }
}
