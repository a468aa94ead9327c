import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import type { GivingTables } from '../tables.ts'
import { settleGifts } from './payments/take-payments.ts'

/** Takes a refund that never happened out of all counts; a wrong one is voided and recorded anew. One of a fund's rest goes with that alone. */
export const voidRefund = command({
  name: 'giving.void-refund',
  looksInto: ['payments'],
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const refund = await tx
      .selectFrom('giving.refunds')
      .select(['gift_id', 'voided_at', 'give_back_id', 'statement_ref'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!refund) throw new NotFound()
    if (refund.voided_at) throw new Refusal('giving.refund-is-void')
    if (refund.give_back_id !== null) throw new Refusal('giving.part-of-give-back')
    await keepVersion(tx, 'giving.refunds', id, by, { change: 'voided', reason: why })
    await tx.updateTable('giving.refunds').set({ voided_at: by.now }).where('id', '=', id).execute()
    // a statement may tell of it too
    if (refund.statement_ref === null) await settleGifts(tx as unknown as Tx, [refund.gift_id], by)
    return { id, giftId: refund.gift_id }
  },
})
