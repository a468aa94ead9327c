import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { GovernanceTables } from '../tables.ts'
import { approvalColumns, approvalFields } from './inputs.ts'

/** Corrects what an approval says, or gives it a last day; the version before stays readable. */
export const correctApproval = command({
  name: 'governance.correct-approval',
  input: z.object({ id: id(), ...approvalFields, why: text(500) }),
  async run(tx: Tx<GovernanceTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'governance.approvals', id)
    const columns = await approvalColumns(tx, fields, by)
    await keepVersion(tx, 'governance.approvals', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('governance.approvals').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
