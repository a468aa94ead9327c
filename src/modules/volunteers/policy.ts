import { sql } from 'kysely'
import { type Policy, rowsWhere, seenWith, type TablePolicy, whoeverMay } from '#platform/policy.ts'

/** The permission to see volunteers who did not agree to be named. */
export const seeEvery = 'volunteers.see-every-volunteer'

const coordinators = whoeverMay(seeEvery, 'Whoever may see every volunteer sees each of them.')

/** A volunteer is seen by those who coordinate all, and by others once they agreed to be thanked by name. */
export const ofVolunteers: TablePolicy = {
  sees: [
    coordinators,
    rowsWhere(
      'Who agreed to be thanked by name is seen by all who may look at volunteers.',
      (row) => sql`${row('thanks')} = 'granted'`,
    ),
  ],
}

const withTheVolunteer = (says: string): TablePolicy => ({
  sees: [coordinators, seenWith('volunteers.volunteers', ofVolunteers, 'volunteer_id', says)],
})

/** Hours are seen with the volunteer who gave them. */
export const ofHours: TablePolicy = withTheVolunteer('Hours are seen with the volunteer who gave them.')

/** Who sees which volunteers. */
export const volunteersPolicy: Policy = {
  'volunteers.volunteers': ofVolunteers,
  'volunteers.services': withTheVolunteer('A time of service is seen with its volunteer.'),
  'volunteers.skills': withTheVolunteer('A skill is seen with its volunteer.'),
  'volunteers.languages': withTheVolunteer('A language is seen with its volunteer.'),
  'volunteers.hours': ofHours,
  'volunteers.consents': withTheVolunteer('A consent is seen with its volunteer.'),
  'volunteers.versions': {
    sees: [
      coordinators,
      seenWith('volunteers.volunteers', ofVolunteers, 'record_id', 'An earlier version is seen with the volunteer.'),
      seenWith('volunteers.hours', ofHours, 'record_id', 'An earlier version is seen with the hours.'),
    ],
  },
}
