import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getCountForUpdate, partsOf } from '../queries/get-count.ts'
import { fitsInto } from '../rules/parts.ts'
import type { OperationsTables } from '../tables.ts'
import { countColumns, countFields } from './count-fields.ts'

/** Whether a count is, over however many steps, of another one. */
async function isOf(tx: Tx<OperationsTables>, id: string, whole: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`with recursive up (id) as (
      select ${id}::uuid union select c.of_count_id from operations.counts c join up on up.id = c.id
    ) select exists (select 1 from up where id = ${whole}) as found`.execute(tx)
  return rows[0]?.found ?? false
}

/** Corrects a count; the version before it stays readable. It may become neither a part of itself nor smaller than its parts. */
export const correctCount = command({
  name: 'operations.correct-count',
  input: z.object({ id: id(), ...countFields, why: text(500) }),
  async run(tx: Tx<OperationsTables>, { id, why, ...fields }, by) {
    await getCountForUpdate(tx, id, by.actor)
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    // two corrections at once could each make the other's count a part of its own
    await sql`select pg_advisory_xact_lock(hashtextextended('operations.counts', 0))`.execute(tx)
    const columns = await countColumns(tx, fields)
    if (columns.of_count_id !== null && (await isOf(tx, columns.of_count_id, id)))
      throw new Refusal('operations.part-of-itself', 'of')
    const parts = (await partsOf(tx, id)).filter((part) => part.voided_at === null)
    const tooLarge = parts.find((part) => !fitsInto(part, columns))
    if (tooLarge) throw new Refusal('operations.smaller-than-part', 'number', { ref: tooLarge.ref })
    await keepVersion(tx, 'operations.counts', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('operations.counts').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
