import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { id } from '#platform/inputs.ts'
import { visibleTo } from '#platform/policy.ts'
import { versionsOf } from '#platform/versions.ts'
import { ofHours } from '../policy.ts'
import type { VolunteersTables } from '../tables.ts'
import { personOf } from './get-volunteer.ts'

const visible = (db: Db<VolunteersTables>, id: string, viewer: Actor) =>
  db
    .selectFrom('volunteers.hours as h')
    .innerJoin('volunteers.volunteers as v', 'v.id', 'h.volunteer_id')
    .selectAll('h')
    .select(['v.ref as volunteer', 'v.party_id'])
    .where('h.id', '=', id)
    .where(visibleTo(ofHours, 'h', viewer))

/** Hours that the viewer sees, locked. Throws NotFound. */
export async function lockHours(tx: Tx<VolunteersTables>, id: string, viewer: Actor) {
  const hours = await visible(tx, id, viewer).forUpdate('h').executeTakeFirst()
  if (!hours) throw new NotFound()
  return hours
}

/** Hours that count and that the viewer sees, locked. Throws NotFound, or a Refusal when they are void. */
export async function getHoursForUpdate(tx: Tx<VolunteersTables>, id: string, viewer: Actor) {
  const hours = await lockHours(tx, id, viewer)
  if (hours.voided_at) throw new Refusal('volunteers.hours-are-void')
  return hours
}

/** Hours with who gave them and their earlier versions. Throws NotFound. */
export const getHours = query({
  name: 'volunteers.get-hours',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<VolunteersTables>, { id }, viewer) {
    const hours = await visible(db, id, viewer).executeTakeFirst()
    if (!hours) throw new NotFound()
    return {
      ...hours,
      person: await personOf(db, hours.party_id, viewer),
      versions: await versionsOf(db, 'volunteers', id),
    }
  },
})
