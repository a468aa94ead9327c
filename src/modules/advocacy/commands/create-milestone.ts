import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { AdvocacyTables } from '../tables.ts'
import { insertingRef, milestoneColumns, milestoneFields, nextRef } from './inputs.ts'

/** Adds a step to a campaign; it is not reached before that is said. */
export const createMilestone = command({
  name: 'advocacy.create-milestone',
  input: z.object({ /** The campaign. */ id: id(), ...milestoneFields, ref: optional(code()) }),
  async run(tx: Tx<AdvocacyTables>, { id: campaignId, ref: given, ...fields }, by) {
    const campaign = await getForUpdate(tx, 'campaign', campaignId)
    const milestoneId = newId()
    const ref = given ?? (await nextRef(tx, 'milestone', fields.planned?.end ?? campaign.date_end))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id: milestoneId, ref, campaign_id: campaignId, ...milestoneColumns(fields), ...recorded }
    await insertingRef(ref, () => tx.insertInto('advocacy.milestones').values(row).execute())
    return { id: milestoneId, ref }
  },
})
