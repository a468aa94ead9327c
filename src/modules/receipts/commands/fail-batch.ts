import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import type { ReceiptsTables } from '../tables.ts'

/** Notes that a batch could not go on; what was issued stays. */
export const failBatch = command({
  name: 'receipts.fail-batch',
  input: z.object({ id: id() }),
  async run(tx: Tx<ReceiptsTables>, { id }, { now }) {
    await tx
      .updateTable('receipts.batches')
      .set({ failed_at: now })
      .where('id', '=', id)
      .where('finished_at', 'is', null)
      .execute()
    return { id }
  },
})
