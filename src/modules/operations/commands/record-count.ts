import { sql } from 'kysely'
import { z } from 'zod'
import { createActivity } from '#modules/activities/face.ts'
import { dayIn } from '#modules/organisation/face.ts'
import { type By, command } from '#platform/commands.ts'
import { dateText, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional, optionalText, tick } from '#platform/inputs.ts'
import { formatQuantity } from '#platform/units.ts'
import { type Asked, findAlike } from '../queries/find-alike.ts'
import { unitOf } from '../rules/choices.ts'
import type { OperationsTables } from '../tables.ts'
import { countColumns, countFields } from './count-fields.ts'
import { keepLink } from './link-activity.ts'

const input = z.object({
  ...countFields,
  ref: optional(code()),
  /** These are other people than those of a count that looks the same. */
  isOther: tick(),
  /** Also writes an internal line of this title in the log of activities. */
  logActivity: tick(),
  activityTitle: optionalText(300),
})

async function nextRef(tx: Tx<OperationsTables>, day: string): Promise<string> {
  const { rows } = await sql<{ n: bigint }>`select nextval('operations.count_numbers') as n`.execute(tx)
  return `C-${day.slice(0, 4)}-${String(rows[0]?.n).padStart(4, '0')}`
}

/** Refuses a count that may tell of the same people as one that is recorded already, which would count them twice. */
async function refuseAlike(tx: Tx<OperationsTables>, asked: Asked): Promise<void> {
  // the same form sent twice at once must not pass twice
  await sql`select pg_advisory_xact_lock(hashtextextended('operations.counts', 0))`.execute(tx)
  const alike = await findAlike(tx as unknown as Tx, asked)
  if (!alike) return
  throw new Refusal('operations.record-count.alike', 'alike', {
    ref: alike.ref,
    date: (language) => dateText(alike.date_edtf, language),
    number: (language) => formatQuantity(alike.number, unitOf[alike.people], language),
    operation: alike.operation ?? 'none',
  })
}

type Dated = Pick<OperationsTables['operations.counts'], 'date_edtf' | 'date_printed'>

async function logActivity(tx: Tx<OperationsTables>, by: By, title: string | null, date: Dated): Promise<string> {
  if (title === null) throw new Refusal('operations.record-count.title-needed', 'activityTitle')
  const line = {
    date: date.date_edtf,
    printed: date.date_printed,
    kind: 'operation' as const,
    titles: { [by.actor.language]: title },
    texts: {},
  }
  const { id } = await createActivity.within(tx as unknown as Tx, by, line)
  return id
}

/** Records how many people reached a milestone; with `logActivity` the log of activities tells of it too, or neither is written. */
export const recordCount = command({
  name: 'operations.record-count',
  input,
  async run(tx: Tx<OperationsTables>, { ref: given, isOther, logActivity: logs, activityTitle, ...fields }, by) {
    const id = newId()
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = await countColumns(tx, fields)
    if (!isOther) await refuseAlike(tx, fields)
    const ref = given ?? (await nextRef(tx, columns.date_end))
    const activityId = logs ? await logActivity(tx, by, activityTitle, columns) : null
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    try {
      await tx
        .insertInto('operations.counts')
        .values({ id, ref, ...columns, activity_id: activityId, ...recorded, voided_at: null })
        .execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('operations.ref-taken', 'ref', { ref })
      throw error
    }
    if (activityId && columns.operation_id) await keepLink(tx, by, columns.operation_id, activityId)
    return { id, ref }
  },
})
