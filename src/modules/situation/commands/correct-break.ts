import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { SituationTables } from '../tables.ts'
import { breakColumns, breakFields } from './inputs.ts'

/** Corrects what a break says; the version before it stays readable. */
export const correctBreak = command({
  name: 'situation.correct-break',
  input: z.object({ id: id(), ...breakFields, why: text(500) }),
  async run(tx: Tx<SituationTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'break', id)
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = await breakColumns(tx, fields)
    await keepVersion(tx, 'situation.breaks', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('situation.breaks').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
