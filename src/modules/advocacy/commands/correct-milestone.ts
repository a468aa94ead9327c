import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { AdvocacyTables } from '../tables.ts'
import { milestoneColumns, milestoneFields } from './inputs.ts'

/** Corrects what a milestone says; the version before it stays readable. */
export const correctMilestone = command({
  name: 'advocacy.correct-milestone',
  input: z.object({ id: id(), ...milestoneFields, why: text(500) }),
  async run(tx: Tx<AdvocacyTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'milestone', id)
    await keepVersion(tx, 'advocacy.milestones', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('advocacy.milestones').set(milestoneColumns(fields)).where('id', '=', id).execute()
    return { id }
  },
})
