import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { classColumns, classFields } from './inputs.ts'

/** Corrects what a class says; the version before it stays readable. */
export const correctClass = command({
  name: 'education.correct-class',
  looksInto: ['people'],
  input: z.object({ id: id(), ...classFields, why: text(500) }),
  async run(tx: Tx<EducationTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'class', id)
    const columns = await classColumns(tx, fields, by.actor)
    await keepVersion(tx, 'education.classes', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('education.classes').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
