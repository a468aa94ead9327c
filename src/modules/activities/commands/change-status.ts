import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { getActivityForUpdate } from '../queries/get-activity.ts'
import { mayFollow } from '../rules/change-status.ts'
import type { Canceller, Status } from '../rules/choices.ts'
import type { ActivitiesTables } from '../tables.ts'

interface Next {
  readonly status: Status
  readonly cancelledBy: Canceller | null
  readonly day: string | null
  readonly note: string | null
}

/** Adds a row to the statuses of an activity; `refusal` is thrown where the status before does not allow it. */
export async function changeStatus(tx: Tx<ActivitiesTables>, id: string, by: By, next: Next, refusal: string) {
  const activity = await getActivityForUpdate(tx, id)
  if (!mayFollow(next.status, activity.status)) throw new Refusal(refusal)
  if (next.status === 'done') refuseComing({ start: activity.date_start }, await dayIn(tx as unknown as Tx, by.now))
  const { position } = await tx
    .selectFrom('activities.statuses')
    .select((row) => row.fn.max('position').as('position'))
    .where('activity_id', '=', id)
    .executeTakeFirstOrThrow()
  await tx
    .insertInto('activities.statuses')
    .values({
      activity_id: id,
      position: Number(position) + 1,
      status: next.status,
      cancelled_by: next.cancelledBy,
      day: next.day,
      note: next.note,
      recorded_at: by.now,
      recorded_by: by.actor.name,
    })
    .execute()
  await tx
    .updateTable('activities.activities')
    .set({ status: next.status, cancelled_by: next.cancelledBy })
    .where('id', '=', id)
    .execute()
  return { id }
}
