import { z } from 'zod'
import { findActivity } from '#modules/activities/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id } from '#platform/inputs.ts'
import { getOperationForUpdate } from '../queries/get-operation.ts'
import type { OperationsTables } from '../tables.ts'

/** Keeps that an activity tells of an operation; a link that is there stays as it is. */
export async function keepLink(tx: Tx<OperationsTables>, by: By, operationId: string, activityId: string) {
  const link = { operation_id: operationId, activity_id: activityId, linked_at: by.now, linked_by: by.actor.name }
  await tx
    .insertInto('operations.activity_links')
    .values(link)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const input = z.object({ id: id(), /** The reference of the activity. */ activity: code() })

async function activityOf(tx: Tx<OperationsTables>, ref: string): Promise<string> {
  const activity = await findActivity(tx as unknown as Tx, ref)
  if (activity === null) throw new Refusal('operations.unknown-activity', 'activity', { ref })
  return activity
}

/** Says that an activity of the log tells of an operation. */
export const linkActivity = command({
  name: 'operations.link-activity',
  input,
  async run(tx: Tx<OperationsTables>, { id, activity }, by) {
    await getOperationForUpdate(tx, id, by.actor)
    await keepLink(tx, by, id, await activityOf(tx, activity))
    return { id }
  },
})

/** Takes such a link back. */
export const unlinkActivity = command({
  name: 'operations.unlink-activity',
  input,
  async run(tx: Tx<OperationsTables>, { id, activity }, by) {
    await getOperationForUpdate(tx, id, by.actor)
    const activityId = await activityOf(tx, activity)
    await tx
      .deleteFrom('operations.activity_links')
      .where('operation_id', '=', id)
      .where('activity_id', '=', activityId)
      .execute()
    return { id }
  },
})
