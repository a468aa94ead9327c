import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GovernanceTables } from '../tables.ts'
import { findApproval } from './find-approval.ts'
import { readRecord } from './lock-record.ts'

/** An approval, whether it stands, and its earlier versions. Throws NotFound. */
export const getApproval = query({
  name: 'governance.get-approval',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<GovernanceTables>, { id }) {
    const approval = await readRecord(db, 'governance.approvals', id)
    const named = await findApproval(db as unknown as Db, id)
    return { ...approval, stands: named?.stands ?? false, versions: await versionsOf(db, 'governance', id) }
  },
})
