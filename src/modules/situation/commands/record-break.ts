import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { SituationTables } from '../tables.ts'
import { breakColumns, breakFields, insertingRef, nextRef } from './inputs.ts'

/** Records where a series is cut: what stands before is not to be compared with what stands after. */
export const recordBreak = command({
  name: 'situation.record-break',
  input: z.object({ ...breakFields, ref: optional(code()) }),
  async run(tx: Tx<SituationTables>, { ref: given, ...fields }, by) {
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const id = newId()
    const ref = given ?? (await nextRef(tx, 'break'))
    const columns = await breakColumns(tx, fields)
    const row = { id, ref, ...columns, recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    await insertingRef(ref, () => tx.insertInto('situation.breaks').values(row).execute())
    return { id, ref }
  },
})
