import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { LeftOutReason } from '../rules/choices.ts'
import type { ReceiptsTables } from '../tables.ts'

/** A batch: how far it is, what it issued, its files, and how many gifts it left out for which reason. Throws NotFound. */
export const getBatch = query({
  name: 'receipts.get-batch',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ReceiptsTables>, { id }) {
    const batch = await db
      .selectFrom('receipts.batches as b')
      .innerJoin('receipts.series as s', 's.id', 'b.series_id')
      .selectAll('b')
      .select(['s.code as series', 's.names as series_names'])
      .where('b.id', '=', id)
      .executeTakeFirst()
    if (!batch) throw new NotFound()
    const prints = await db
      .selectFrom('receipts.prints')
      .selectAll()
      .where('batch_id', '=', id)
      .orderBy('form', 'desc')
      .orderBy('part')
      .execute()
    const { rows: reasons } = await sql<{ reason: LeftOutReason; gifts: bigint }>`select reason, count(*) as gifts
      from receipts.left_out where batch_id = ${id} group by reason order by 2 desc, 1`.execute(db)
    const { rows: sums } = await sql<{
      currency: string
      amount: bigint
    }>`select currency, sum(amount)::bigint as amount
      from receipts.receipts where batch_id = ${id} and voided_at is null group by currency order by 1`.execute(db)
    return { ...batch, prints, reasons, sums }
  },
})
