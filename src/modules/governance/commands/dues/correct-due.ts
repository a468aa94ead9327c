import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { dueColumns, dueFields } from './due-fields.ts'

/** Corrects how much is owed and until when; the version before stays readable. Of another member or year it is voided. */
export const correctDue = command({
  name: 'governance.correct-due',
  input: z.object({ id: id(), ...dueFields, why: text(500) }),
  async run(tx: Tx<GovernanceTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'governance.dues', id)
    await keepVersion(tx, 'governance.dues', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('governance.dues').set(dueColumns(fields)).where('id', '=', id).execute()
    return { id }
  },
})
