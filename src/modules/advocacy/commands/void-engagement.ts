import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { AdvocacyTables } from '../tables.ts'
import { bringBack, refuseVoidOwner, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes an engagement out of lists and figures without deleting it. */
export const voidEngagement = command({
  name: 'advocacy.void-engagement',
  input,
  run: (tx: Tx<AdvocacyTables>, { id, why }, by) => takeOut(tx, 'engagement', id, by, why),
})

/** Brings a voided engagement back; its partner and its campaign must be in use. */
export const restoreEngagement = command({
  name: 'advocacy.restore-engagement',
  input,
  async run(tx: Tx<AdvocacyTables>, { id, why }, by) {
    const engagement = await lockRecord(tx, 'engagement', id)
    await refuseVoidOwner(tx, 'partner', engagement.partner_id)
    await refuseVoidOwner(tx, 'campaign', engagement.campaign_id)
    return bringBack(tx, 'engagement', id, by, why)
  },
})
