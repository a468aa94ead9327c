import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { visitColumns, visitFields } from './visit-fields.ts'

/** Corrects what a visit says; the version before it stays readable. */
export const correctVisit = command({
  name: 'education.correct-visit',
  input: z.object({ id: id(), ...visitFields, why: text(500) }),
  async run(tx: Tx<EducationTables>, { id, why, ...fields }, by) {
    const { programme_id } = await getForUpdate(tx, 'visit', id)
    const columns = await visitColumns(tx, programme_id, fields, by)
    await keepVersion(tx, 'education.visits', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('education.visits').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
