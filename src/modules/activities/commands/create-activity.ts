import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional } from '#platform/inputs.ts'
import type { ActivitiesTables } from '../tables.ts'
import { activityColumns, activityFields } from './inputs.ts'

const input = z.object({ ...activityFields, status: oneOf(['planned', 'done']).default('done'), ref: optional(code()) })

async function nextRef(tx: Tx<ActivitiesTables>, day: string): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('activities.activity_numbers') as n`.execute(tx)
  return `A-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
}

/** Writes a line of the log, planned or done. `within` writes it in the transaction of another module. */
export const createActivity = command({
  name: 'activities.create-activity',
  input,
  async run(tx: Tx<ActivitiesTables>, { status, ref: given, ...fields }, by) {
    if (status === 'done') refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const id = newId()
    const columns = activityColumns(fields)
    const ref = given ?? (await nextRef(tx, columns.date_end))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    try {
      await tx
        .insertInto('activities.activities')
        .values({ id, ref, ...columns, status, cancelled_by: null, ...recorded, voided_at: null })
        .execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('activities.ref-taken', 'ref', { ref })
      throw error
    }
    await tx
      .insertInto('activities.statuses')
      .values({ activity_id: id, position: 0, status, cancelled_by: null, day: null, note: null, ...recorded })
      .execute()
    return { id, ref }
  },
})
