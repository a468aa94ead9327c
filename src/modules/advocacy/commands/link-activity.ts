import { z } from 'zod'
import { findActivity } from '#modules/activities/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { AdvocacyTables } from '../tables.ts'

const input = z.object({ id: id(), /** The reference of the activity. */ activity: code() })

async function activityOf(tx: Tx<AdvocacyTables>, ref: string): Promise<string> {
  const activity = await findActivity(tx as unknown as Tx, ref)
  if (activity === null) throw new Refusal('advocacy.unknown-activity', 'activity', { ref })
  return activity
}

/** Says that an activity of the log tells of an engagement; a link that is there stays as it is. */
export const linkActivity = command({
  name: 'advocacy.link-activity',
  input,
  async run(tx: Tx<AdvocacyTables>, { id, activity }, by) {
    await getForUpdate(tx, 'engagement', id)
    const activityId = await activityOf(tx, activity)
    const link = { engagement_id: id, activity_id: activityId, linked_at: by.now, linked_by: by.actor.name }
    await tx
      .insertInto('advocacy.activity_links')
      .values(link)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return { id }
  },
})

/** Takes such a link back. */
export const unlinkActivity = command({
  name: 'advocacy.unlink-activity',
  input,
  async run(tx: Tx<AdvocacyTables>, { id, activity }) {
    await getForUpdate(tx, 'engagement', id)
    const activityId = await activityOf(tx, activity)
    await tx
      .deleteFrom('advocacy.activity_links')
      .where('engagement_id', '=', id)
      .where('activity_id', '=', activityId)
      .execute()
    return { id }
  },
})
