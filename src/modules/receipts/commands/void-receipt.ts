import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ReceiptsTables } from '../tables.ts'
import { takeTurn } from './issue-groups.ts'

/** Voids a receipt for good: it keeps its number and its reason, and its gifts may stand on another one. */
export const voidReceipt = command({
  name: 'receipts.void-receipt',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<ReceiptsTables>, { id, why }, by) {
    await takeTurn(tx)
    if ((await lockRecord(tx, 'receipts.receipts', id)).voided_at) throw new Refusal('receipts.is-void')
    await tx.updateTable('receipts.covered').set({ standing: false }).where('receipt_id', '=', id).execute()
    await tx
      .updateTable('receipts.receipts')
      .set({ voided_at: by.now, voided_by: by.actor.name, void_reason: why })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
