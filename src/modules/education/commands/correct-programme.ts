import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { programmeColumns, programmeFields } from './inputs.ts'

/** Corrects what a programme says; the version before it stays readable. */
export const correctProgramme = command({
  name: 'education.correct-programme',
  looksInto: ['people'],
  input: z.object({ id: id(), ...programmeFields, why: text(500) }),
  async run(tx: Tx<EducationTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'programme', id)
    const columns = await programmeColumns(tx, fields, by.actor)
    await keepVersion(tx, 'education.programmes', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('education.programmes').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
