import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { GovernanceTables } from '../tables.ts'
import { approvalColumns, approvalFields } from './inputs.ts'
import { recordedBy, refFor, writing } from './write-record.ts'

/** Records that work outside the mission is allowed from a day on. Returns its id and reference. */
export const grantApproval = command({
  name: 'governance.grant-approval',
  input: z.object({ ...approvalFields, ref: optional(code()) }),
  async run(tx: Tx<GovernanceTables>, { ref: given, ...fields }, by) {
    const columns = await approvalColumns(tx, fields, by)
    const id = newId()
    const ref = await refFor(tx, 'governance.approvals', `AP-${fields.decidedOn.slice(0, 4)}`, given)
    await writing(ref, () =>
      tx
        .insertInto('governance.approvals')
        .values({ id, ref, ...columns, voided_at: null, ...recordedBy(by) })
        .execute(),
    )
    return { id, ref }
  },
})
