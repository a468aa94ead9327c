import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { AdvocacyTables } from '../tables.ts'
import { bringBack, refuseVoidOwner, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a milestone out of its campaign and the figures without deleting it. */
export const voidMilestone = command({
  name: 'advocacy.void-milestone',
  input,
  run: (tx: Tx<AdvocacyTables>, { id, why }, by) => takeOut(tx, 'milestone', id, by, why),
})

/** Brings a voided milestone back; its campaign must be in use. */
export const restoreMilestone = command({
  name: 'advocacy.restore-milestone',
  input,
  async run(tx: Tx<AdvocacyTables>, { id, why }, by) {
    await refuseVoidOwner(tx, 'campaign', (await lockRecord(tx, 'milestone', id)).campaign_id)
    return bringBack(tx, 'milestone', id, by, why)
  },
})
