import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getHoursForUpdate, lockHours } from '../queries/get-hours.ts'
import { refuseHoursOutside } from '../queries/hours-of.ts'
import type { VolunteersTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes hours out of all counts without deleting them. */
export const voidHours = command({
  name: 'volunteers.void-hours',
  input,
  async run(tx: Tx<VolunteersTables>, { id, why }, by) {
    await getHoursForUpdate(tx, id, by.actor)
    await keepVersion(tx, 'volunteers.hours', id, by, { change: 'voided', reason: why })
    await tx.updateTable('volunteers.hours').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings voided hours back, where they still lie in a time of service. */
export const restoreHours = command({
  name: 'volunteers.restore-hours',
  input,
  async run(tx: Tx<VolunteersTables>, { id, why }, by) {
    const { voided_at, volunteer_id } = await lockHours(tx, id, by.actor)
    if (!voided_at) throw new Refusal('volunteers.hours-are-not-void')
    await keepVersion(tx, 'volunteers.hours', id, by, { change: 'restored', reason: why })
    await tx.updateTable('volunteers.hours').set({ voided_at: null }).where('id', '=', id).execute()
    await refuseHoursOutside(tx, volunteer_id, 'why')
    return { id }
  },
})
