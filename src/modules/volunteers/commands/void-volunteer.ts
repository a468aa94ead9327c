import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { volunteerOf } from '../queries/find-person.ts'
import { getVolunteerForUpdate, lockVolunteer } from '../queries/get-volunteer.ts'
import type { VolunteersTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a volunteer and their hours out of lists to choose from and out of all counts without deleting them. */
export const voidVolunteer = command({
  name: 'volunteers.void-volunteer',
  input,
  async run(tx: Tx<VolunteersTables>, { id, why }, by) {
    await getVolunteerForUpdate(tx, id, by.actor)
    await keepVersion(tx, 'volunteers.volunteers', id, by, { change: 'voided', reason: why })
    await tx.updateTable('volunteers.volunteers').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided volunteer back, unless the person has another record by now. */
export const restoreVolunteer = command({
  name: 'volunteers.restore-volunteer',
  looksInto: ['people'],
  input,
  async run(tx: Tx<VolunteersTables>, { id, why }, by) {
    const { voided_at, party_id } = await lockVolunteer(tx, id, by.actor)
    if (!voided_at) throw new Refusal('volunteers.volunteer-is-not-void')
    const other = await volunteerOf(tx, party_id)
    if (other) throw new Refusal('volunteers.recorded-already', undefined, { ref: other.ref })
    await keepVersion(tx, 'volunteers.volunteers', id, by, { change: 'restored', reason: why })
    await tx.updateTable('volunteers.volunteers').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
