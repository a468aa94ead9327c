import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import type { AdvocacyTables } from '../tables.ts'
import { bringBack, isUsed, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a campaign out of lists and figures; its milestones and engagements must be voided or corrected first. */
export const voidCampaign = command({
  name: 'advocacy.void-campaign',
  input,
  async run(tx: Tx<AdvocacyTables>, { id, why }, by) {
    const done = await takeOut(tx, 'campaign', id, by, why)
    if ((await isUsed(tx, 'milestones', 'campaign_id', id)) || (await isUsed(tx, 'engagements', 'campaign_id', id)))
      throw new Refusal('advocacy.void-campaign.in-use')
    return done
  },
})

/** Brings a voided campaign back. */
export const restoreCampaign = command({
  name: 'advocacy.restore-campaign',
  input,
  run: (tx: Tx<AdvocacyTables>, { id, why }, by) => bringBack(tx, 'campaign', id, by, why),
})
