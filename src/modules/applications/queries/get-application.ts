import { z } from 'zod'
import { partyNamed } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import { erasedOn } from '../rules/erasure.ts'
import { explain } from '../rules/match.ts'
import type { ApplicationsTables } from '../tables.ts'
import { abilitiesOf, visibleApplication } from './application-rows.ts'
import { erasureDays } from './open-profiles.ts'
import { criteriaOf, requirementsIn } from './profile-rows.ts'

const rowsOf = <Name extends 'application_states' | 'answers'>(
  db: Db<ApplicationsTables>,
  name: Name,
  id: string,
): Promise<ApplicationsTables[`applications.${Name}`][]> =>
  db
    .selectFrom(`applications.${name}` as 'applications.answers')
    .selectAll()
    .where('application_id', '=', id)
    .orderBy('position', 'desc')
    .execute() as never

async function personOf(db: Db<ApplicationsTables>, partyId: string | null, viewer: Actor) {
  const party = partyId === null ? undefined : await partyNamed(db as unknown as Db, partyId)
  return party && { ...party, name: viewer.may.has('people.get-party') ? party.name : null }
}

/**
 * An application with what was told, how it meets its profile (null once it is erased), its states and answers, newest first,
 * the person whom it became, the civil day on which it will be erased, and its earlier versions. Throws NotFound.
 */
export const getApplication = query({
  name: 'applications.get-application',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ApplicationsTables>, { id }, viewer) {
    const application = await visibleApplication(db, id, viewer).executeTakeFirst()
    if (!application) throw new NotFound()
    const abilities = await abilitiesOf(db, id)
    const told = { ...abilities, country: application.country, hours: application.hours }
    const requirements = requirementsIn(await criteriaOf(db, application.profile_id))
    return {
      ...application,
      ...abilities,
      erasedOn:
        application.erased_at || application.voided_at
          ? null
          : erasedOn(application.state, application.state_day, await erasureDays(db as unknown as Db)),
      match: application.erased_at ? null : explain(requirements, told),
      states: await rowsOf(db, 'application_states', id),
      answers: await rowsOf(db, 'answers', id),
      person: await personOf(db, application.party_id, viewer),
      versions: await versionsOf(db, 'applications', id),
    }
  },
})
