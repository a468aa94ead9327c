import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { ActivitiesTables } from '../tables.ts'

/** An activity, locked. Throws NotFound. */
export async function lockActivity(tx: Tx<ActivitiesTables>, id: string) {
  const activity = await tx
    .selectFrom('activities.activities')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!activity) throw new NotFound()
  return activity
}

/** An activity that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getActivityForUpdate(tx: Tx<ActivitiesTables>, id: string) {
  const activity = await lockActivity(tx, id)
  if (activity.voided_at) throw new Refusal('activities.activity-is-void')
  return activity
}

/** An activity with its statuses, newest first, and its earlier versions. Throws NotFound. */
export const getActivity = query({
  name: 'activities.get-activity',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<ActivitiesTables>, { id }) {
    const activity = await db.selectFrom('activities.activities').selectAll().where('id', '=', id).executeTakeFirst()
    if (!activity) throw new NotFound()
    const statuses = await db
      .selectFrom('activities.statuses')
      .selectAll()
      .where('activity_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    return { ...activity, statuses, versions: await versionsOf(db, 'activities', id) }
  },
})
