import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getActivityForUpdate, lockActivity } from '../queries/get-activity.ts'
import type { ActivitiesTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes an activity out of the timeline and the figures without deleting it. */
export const voidActivity = command({
  name: 'activities.void-activity',
  input,
  async run(tx: Tx<ActivitiesTables>, { id, why }, by) {
    await getActivityForUpdate(tx, id)
    await keepVersion(tx, 'activities.activities', id, by, { change: 'voided', reason: why })
    await tx.updateTable('activities.activities').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided activity back. */
export const restoreActivity = command({
  name: 'activities.restore-activity',
  input,
  async run(tx: Tx<ActivitiesTables>, { id, why }, by) {
    const { voided_at } = await lockActivity(tx, id)
    if (!voided_at) throw new Refusal('activities.activity-is-not-void')
    await keepVersion(tx, 'activities.activities', id, by, { change: 'restored', reason: why })
    await tx.updateTable('activities.activities').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
