import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optionalText } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import { campaignStates } from '../rules/choices.ts'
import { judgeCampaign } from '../rules/judge-state.ts'
import type { AdvocacyTables } from '../tables.ts'
import { nextPosition, refuseVerdict } from './states.ts'

const input = z.object({
  id: id(),
  state: oneOf(campaignStates),
  date: knownDate(),
  /** Needed to give a campaign up, and for every way back. */
  why: optionalText(500),
})

/** Says that a campaign reached its aim, was given up, or runs again; what was so before stays. */
export const setCampaignState = command({
  name: 'advocacy.set-campaign-state',
  input,
  async run(tx: Tx<AdvocacyTables>, { id, state, date, why }, by) {
    const campaign = await getForUpdate(tx, 'campaign', id)
    refuseVerdict(judgeCampaign(campaign.state, state), why)
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    if (date.end < campaign.date_start) throw new Refusal('advocacy.ends-before-beginning', 'date')
    const row = {
      campaign_id: id,
      position: await nextPosition(tx, 'campaign', id),
      state,
      ...dateColumns(date),
      reason: why,
      recorded_at: by.now,
      recorded_by: by.actor.name,
    }
    await tx.insertInto('advocacy.campaign_states').values(row).execute()
    await tx.updateTable('advocacy.campaigns').set({ state }).where('id', '=', id).execute()
    return { id }
  },
})
