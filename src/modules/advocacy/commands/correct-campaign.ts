import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { AdvocacyTables } from '../tables.ts'
import { campaignColumns, campaignFields } from './inputs.ts'

/** Corrects what a campaign says; the version before it stays readable. When it began is the date of its first state too. */
export const correctCampaign = command({
  name: 'advocacy.correct-campaign',
  input: z.object({ id: id(), ...campaignFields, why: text(500) }),
  async run(tx: Tx<AdvocacyTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'campaign', id)
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    await keepVersion(tx, 'advocacy.campaigns', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('advocacy.campaigns').set(campaignColumns(fields)).where('id', '=', id).execute()
    await tx
      .updateTable('advocacy.campaign_states')
      .set(dateColumns(fields.date))
      .where('campaign_id', '=', id)
      .where('position', '=', 0)
      .execute()
    return { id }
  },
})
