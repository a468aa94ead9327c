import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { AdvocacyTables } from '../tables.ts'
import { campaignColumns, campaignFields, insertingRef, nextRef } from './inputs.ts'

/** Begins a campaign: it runs from its date on. */
export const createCampaign = command({
  name: 'advocacy.create-campaign',
  input: z.object({ ...campaignFields, ref: optional(code()) }),
  async run(tx: Tx<AdvocacyTables>, { ref: given, ...fields }, by) {
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const id = newId()
    const columns = campaignColumns(fields)
    const ref = given ?? (await nextRef(tx, 'campaign', columns.date_end))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    const row = { id, ref, ...columns, state: 'running' as const, ...recorded, voided_at: null }
    await insertingRef(ref, () => tx.insertInto('advocacy.campaigns').values(row).execute())
    await tx
      .insertInto('advocacy.campaign_states')
      .values({
        campaign_id: id,
        position: 0,
        state: 'running',
        ...dateColumns(fields.date),
        reason: null,
        ...recorded,
      })
      .execute()
    return { id, ref }
  },
})
