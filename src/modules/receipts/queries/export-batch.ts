import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { ReceiptsTables } from '../tables.ts'

/** The receipts of a batch as they stand, by number, with what is printed on them. Throws NotFound. */
export const exportBatch = query({
  name: 'receipts.export-batch',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ReceiptsTables>, { id }) {
    const batch = await db.selectFrom('receipts.batches').select('ref').where('id', '=', id).executeTakeFirst()
    if (!batch) throw new NotFound()
    const receipts = await db
      .selectFrom('receipts.receipts')
      .select(['number', 'issued_on', 'amount', 'currency', 'first_day', 'last_day', 'deductible', 'language'])
      .select(['printed', 'voided_at'])
      .where('batch_id', '=', id)
      .orderBy('serial')
      .execute()
    return { ref: batch.ref, receipts }
  },
})
