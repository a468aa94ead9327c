import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getActivityForUpdate } from '../queries/get-activity.ts'
import type { ActivitiesTables } from '../tables.ts'
import { activityColumns, activityFields } from './inputs.ts'

/** Corrects what an activity says; the version before it stays readable. Its status has commands of its own. */
export const correctActivity = command({
  name: 'activities.correct-activity',
  input: z.object({ id: id(), ...activityFields, why: text(500) }),
  async run(tx: Tx<ActivitiesTables>, { id, why, ...fields }, by) {
    const { status } = await getActivityForUpdate(tx, id)
    if (status === 'done') refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = activityColumns(fields)
    await keepVersion(tx, 'activities.activities', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('activities.activities').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
