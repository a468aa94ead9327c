import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import { findPerson, volunteerOf } from '../queries/find-person.ts'
import type { VolunteersTables } from '../tables.ts'
import { sinceColumns, untilColumns, volunteerColumns, volunteerFields } from './inputs.ts'
import { writeAbilities } from './write-abilities.ts'

type NewVolunteer = Omit<VolunteersTables['volunteers.volunteers'], 'ref'>

const insert = (tx: Tx<VolunteersTables>, ref: string, volunteer: NewVolunteer) =>
  tx
    .insertInto('volunteers.volunteers')
    .values({ ref, ...volunteer })
    .onConflict((conflict) => conflict.column('ref').doNothing())
    .returning('ref')
    .executeTakeFirst()

async function nextNumber(tx: Tx<VolunteersTables>): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('volunteers.volunteer_numbers') as n`.execute(tx)
  return `V-${String(rows[0]?.n).padStart(4, '0')}`
}

/** Writes under a reference, or under the next number that no import has used. */
async function writeVolunteer(tx: Tx<VolunteersTables>, ref: string | null, volunteer: NewVolunteer) {
  if (ref !== null) {
    if (!(await insert(tx, ref, volunteer))) throw new Refusal('volunteers.ref-taken', 'ref', { ref })
    return
  }
  while (!(await insert(tx, await nextNumber(tx), volunteer)));
}

/** Adds a person as a volunteer, with the day or time since when they serve. Refuses one who is recorded already. */
export const createVolunteer = command({
  name: 'volunteers.create-volunteer',
  looksInto: ['people'],
  input: z.object({ ...volunteerFields, since: knownDate(), ref: optional(code()) }),
  async run(tx: Tx<VolunteersTables>, { since, ref, ...given }, by) {
    refuseComing(since, await dayIn(tx as unknown as Tx, by.now), 'since')
    const partyId = await findPerson(tx, given.party, by.actor)
    const known = await volunteerOf(tx, partyId)
    if (known) throw new Refusal('volunteers.recorded-already', 'party', { ref: known.ref })
    const id = newId()
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    await writeVolunteer(tx, ref, {
      id,
      ...volunteerColumns(given, partyId),
      thanks: null,
      ...recorded,
      voided_at: null,
    })
    await tx
      .insertInto('volunteers.services')
      .values({ volunteer_id: id, position: 0, ...sinceColumns(since), ...untilColumns(null, null), ...recorded })
      .execute()
    await writeAbilities(tx, id, given)
    return { id }
  },
})
