import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GovernanceTables } from '../tables.ts'
import { findApproval } from './find-approval.ts'
import { readRecord } from './lock-record.ts'

/** An approval, whether it stands, the resolution it rests on, and its earlier versions. Throws NotFound. */
export const getApproval = query({
  name: 'governance.get-approval',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<GovernanceTables>, { id }) {
    const approval = await readRecord(db, 'governance.approvals', id)
    const named = await findApproval(db as unknown as Db, id)
    const resolution =
      approval.resolution_id === null ? null : await readRecord(db, 'governance.resolutions', approval.resolution_id)
    return {
      ...approval,
      stands: named?.stands ?? false,
      resolution: resolution && { id: resolution.id, ref: resolution.ref, titles: resolution.titles },
      versions: await versionsOf(db, 'governance', id),
    }
  },
})
