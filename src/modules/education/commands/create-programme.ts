import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { EducationTables } from '../tables.ts'
import { nextRef, programmeColumns, programmeFields, refTaken, refusingTwice } from './inputs.ts'

/** Records a programme that was commissioned, or is to be. */
export const createProgramme = command({
  name: 'education.create-programme',
  looksInto: ['people'],
  input: z.object({ ...programmeFields, ref: optional(code()) }),
  async run(tx: Tx<EducationTables>, { ref: given, ...fields }, by) {
    const id = newId()
    const columns = await programmeColumns(tx, fields, by.actor)
    const ref = given ?? (await nextRef(tx, 'programme', columns.date_start))
    const row = { id, ref, ...columns, recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    await refusingTwice(refTaken('programmes', ref), () => tx.insertInto('education.programmes').values(row).execute())
    return { id, ref }
  },
})
