import type { ColumnType } from 'kysely'
import type { Level, Skill } from '#modules/volunteers/face.ts'
import type { Texts } from '#platform/texts.ts'
import type { Language } from '#platform/words.ts'
import type { ApplicationState, CriterionKind, ProfileKind, ProfileState, Source } from './rules/choices.ts'

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
  'applications.applications': Recorded & {
    id: string
    ref: string
    profile_id: string
    source: Source
    /** Null once the application is erased, as all that is told of the person. */
    name: string | null
    email: string | null
    country: string | null
    /** A week. */
    hours: bigint | null
    words: string | null
    note: string | null
    /** In which the person is answered. */
    language: Language
    received_day: string
    received_at: Date | null
    /** The state of the last row of `application_states`, and its day. */
    state: ApplicationState
    state_day: string
    party_id: string | null
    volunteer_id: string | null
    voided_at: Date | null
    erased_at: Date | null
  }
  'applications.application_languages': { application_id: string; position: number; language: string; level: Level }
  'applications.application_skills': { application_id: string; skill: Skill }
  'applications.application_states': Recorded & {
    application_id: string
    position: number
    state: ApplicationState
    day: string
    reason: string | null
  }
  'applications.intake': {
    key: string
    profile_id: string
    visitor: string
    told: ColumnType<unknown, string, null>
    received_at: Date
    taken_at: Date | null
  }
  'applications.settings': { id: string; erase_after: bigint }
  'applications.answers': Recorded & {
    application_id: string
    position: number
    language: Language
    subject: string | null
    text: string | null
    sent_on: string | null
    sent_by: string | null
  }
}
