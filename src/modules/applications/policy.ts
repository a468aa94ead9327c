import { sql } from 'kysely'
import { type Policy, rowsWhere, type TablePolicy, whoeverMay } from '#platform/policy.ts'

/** The permission to see who applied. */
export const seeApplicants = 'applications.see-applicants'

const officers = whoeverMay(seeApplicants, 'Whoever may see applicants sees each of them and what they told.')

/** An application and all that belongs to it is seen by those who may see applicants, and by nobody else. */
export const ofApplications: TablePolicy = { sees: [officers], worker: 'writes' }

const published = rowsWhere(
  'The public site reads profiles that are published, and never a field role.',
  (row) => sql`${row('state')} = 'published' and not ${row('is_field_role')} and ${row('voided_at')} is null`,
)

// asked of the table under the rule above, so that it is found only where it is published
const ofPublished = rowsWhere(
  'The public site reads requirements of published profiles, and adds applications for them.',
  (row) => sql`exists (select from applications.profiles open where open.id = ${row('profile_id')})`,
)

/** Who sees which rows of applications; profiles are for all who work in it. */
export const applicationsPolicy: Policy = {
  'applications.profiles': {
    sees: [],
    public: [
      ...['id', 'ref', 'titles', 'descriptions', 'kind', 'place', 'wanted', 'open_from', 'open_until'],
      ...['state', 'is_field_role', 'voided_at'],
    ],
    publicRows: published,
  },
  'applications.criteria': {
    sees: [],
    public: [
      ...['profile_id', 'requirement', 'position', 'kind', 'language', 'second_language', 'level', 'skill'],
      ...['countries', 'hours', 'texts'],
    ],
    publicRows: ofPublished,
  },
  'applications.intake': {
    sees: [],
    app: 'none',
    worker: 'writes',
    publicAdds: ['key', 'profile_id', 'visitor', 'told', 'received_at'],
    publicAddsWhere: ofPublished,
  },
  'applications.intake_visits': { sees: [], app: 'none', worker: 'none' },
  'applications.settings': { sees: [], public: ['erase_after'] },
  'applications.applications': ofApplications,
  'applications.application_languages': ofApplications,
  'applications.application_skills': ofApplications,
  'applications.application_states': ofApplications,
  'applications.answers': ofApplications,
  'applications.versions': {
    worker: 'writes',
    sees: [
      officers,
      rowsWhere(
        'An earlier version of a profile is seen with it.',
        (row) => sql`exists (select from applications.profiles mine where mine.id = ${row('record_id')})`,
      ),
    ],
  },
}
