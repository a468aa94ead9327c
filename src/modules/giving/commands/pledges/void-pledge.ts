import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { holdFund } from '../../queries/find-fund.ts'
import { firstGiftOf, getPledgeForUpdate } from '../../queries/find-pledge.ts'
import type { GivingTables } from '../../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a pledge that was never made out of all counts. One that gifts keep is ended instead. */
export const voidPledge = command({
  name: 'giving.void-pledge',
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const pledge = await getPledgeForUpdate(tx, id)
    if (pledge.voided_at) throw new Refusal('giving.pledge-is-void')
    if ((await firstGiftOf(tx, id)) !== null) throw new Refusal('giving.void-pledge.kept')
    const also = { fund: pledge.fund }
    await keepVersion(tx, 'giving.pledges', id, by, { change: 'voided', reason: why, also })
    await tx.updateTable('giving.pledges').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided pledge back, when its fund is still in use. */
export const restorePledge = command({
  name: 'giving.restore-pledge',
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const pledge = await getPledgeForUpdate(tx, id)
    if (!pledge.voided_at) throw new Refusal('giving.pledge-is-not-void')
    if (pledge.fund !== null) await holdFund(tx, pledge.fund, 'fund')
    const also = { fund: pledge.fund }
    await keepVersion(tx, 'giving.pledges', id, by, { change: 'restored', reason: why, also })
    await tx.updateTable('giving.pledges').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
