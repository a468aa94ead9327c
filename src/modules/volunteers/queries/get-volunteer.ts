import { z } from 'zod'
import { partyNamed } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { id } from '#platform/inputs.ts'
import { visibleTo } from '#platform/policy.ts'
import { versionsOf } from '#platform/versions.ts'
import { ofVolunteers } from '../policy.ts'
import type { VolunteersTables } from '../tables.ts'
import { hoursOf } from './hours-of.ts'

const visible = (db: Db<VolunteersTables>, id: string, viewer: Actor) =>
  db
    .selectFrom('volunteers.volunteers as v')
    .selectAll('v')
    .where('v.id', '=', id)
    .where(visibleTo(ofVolunteers, 'v', viewer))

/** A volunteer whom the viewer sees, locked. Throws NotFound. */
export async function lockVolunteer(tx: Tx<VolunteersTables>, id: string, viewer: Actor) {
  const volunteer = await visible(tx, id, viewer).forUpdate().executeTakeFirst()
  if (!volunteer) throw new NotFound()
  return volunteer
}

/** A volunteer in use whom the viewer sees, locked. Throws NotFound, or a Refusal when it is void. */
export async function getVolunteerForUpdate(tx: Tx<VolunteersTables>, id: string, viewer: Actor) {
  const volunteer = await lockVolunteer(tx, id, viewer)
  if (volunteer.voided_at) throw new Refusal('volunteers.volunteer-is-void')
  return volunteer
}

/** The times of service of a volunteer, the first first. */
export const servicesOf = (db: Db<VolunteersTables>, id: string) =>
  db.selectFrom('volunteers.services').selectAll().where('volunteer_id', '=', id).orderBy('position').execute()

/** What a volunteer can do: skills, and languages in the order in which they were told. */
export async function abilitiesOf(db: Db<VolunteersTables>, id: string) {
  const skills = await db.selectFrom('volunteers.skills').select('skill').where('volunteer_id', '=', id).execute()
  const languages = await db
    .selectFrom('volunteers.languages')
    .select(['from_language', 'to_language', 'level'])
    .where('volunteer_id', '=', id)
    .orderBy('position')
    .execute()
  return { skills: skills.map(({ skill }) => skill), languages }
}

/** Who it is: the reference for all who see the volunteer, the name for those who may look at people. */
export async function personOf(db: Db<VolunteersTables>, partyId: string, viewer: Actor) {
  const party = await partyNamed(db as unknown as Db, partyId)
  return party && { ...party, name: viewer.may.has('people.get-party') ? party.name : null }
}

/** A volunteer with the person, abilities, services, consents (newest first), hours by kind of work and earlier versions. Throws NotFound. */
export const getVolunteer = query({
  name: 'volunteers.get-volunteer',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<VolunteersTables>, { id }, viewer) {
    const volunteer = await visible(db, id, viewer).executeTakeFirst()
    if (!volunteer) throw new NotFound()
    const consents = await db
      .selectFrom('volunteers.consents')
      .selectAll()
      .where('volunteer_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    return {
      ...volunteer,
      ...(await abilitiesOf(db, id)),
      person: await personOf(db, volunteer.party_id, viewer),
      services: await servicesOf(db, id),
      consents,
      hours: await hoursOf(db, id),
      versions: await versionsOf(db, 'volunteers', id),
    }
  },
})
