import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { holdFund } from '../queries/find-fund.ts'
import { holdPledge } from '../queries/find-pledge.ts'
import { getGiftForUpdate } from '../queries/get-gift.ts'
import { refuseClosed } from '../rules/gift-day.ts'
import type { GivingTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a gift and its refunds out of all counts without deleting them. */
export const voidGift = command({
  name: 'giving.void-gift',
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const gift = await getGiftForUpdate(tx, id)
    if (gift.voided_at) throw new Refusal('giving.gift-is-void')
    await keepVersion(tx, 'giving.gifts', id, by, { change: 'voided', reason: why, also: { fund: gift.fund } })
    await tx.updateTable('giving.gifts').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided gift back into all counts, when its fund still takes it and its pledge is still there. */
export const restoreGift = command({
  name: 'giving.restore-gift',
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const gift = await getGiftForUpdate(tx, id)
    if (!gift.voided_at) throw new Refusal('giving.gift-is-not-void')
    if (gift.held) throw new Refusal('giving.gift-is-held', 'why', { ref: gift.held })
    refuseClosed(await holdFund(tx, gift.fund, 'fund'), gift.received_on, 'fund')
    if (gift.pledge !== null) await holdPledge(tx, gift.pledge, 'pledge')
    await keepVersion(tx, 'giving.gifts', id, by, { change: 'restored', reason: why, also: { fund: gift.fund } })
    await tx.updateTable('giving.gifts').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
