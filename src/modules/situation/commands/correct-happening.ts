import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { SituationTables } from '../tables.ts'
import { happeningColumns, happeningFields } from './inputs.ts'

/** Corrects what a happening says; the version before it stays readable. */
export const correctHappening = command({
  name: 'situation.correct-happening',
  input: z.object({ id: id(), ...happeningFields, why: text(500) }),
  async run(tx: Tx<SituationTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'happening', id)
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = await happeningColumns(tx, fields)
    await keepVersion(tx, 'situation.happenings', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('situation.happenings').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
