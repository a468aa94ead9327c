import { sql } from 'kysely'
import { type Policy, rowsWhere, type TablePolicy, whoeverMay } from '#platform/policy.ts'

/** The permission to see who applied. */
export const seeApplicants = 'applications.see-applicants'

const officers = whoeverMay(seeApplicants, 'Whoever may see applicants sees each of them and what they told.')

/** An application and all that belongs to it is seen by those who may see applicants, and by nobody else. */
export const ofApplications: TablePolicy = { sees: [officers] }

/** Who sees which rows of applications; profiles are for all who work in it. */
export const applicationsPolicy: Policy = {
  'applications.applications': ofApplications,
  'applications.application_languages': ofApplications,
  'applications.application_skills': ofApplications,
  'applications.application_states': ofApplications,
  'applications.answers': ofApplications,
  'applications.versions': {
    sees: [
      officers,
      rowsWhere(
        'An earlier version of a profile is seen with it.',
        (row) => sql`exists (select from applications.profiles mine where mine.id = ${row('record_id')})`,
      ),
    ],
  },
}
