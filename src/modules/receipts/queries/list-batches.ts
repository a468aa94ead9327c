import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import type { ReceiptsTables } from '../tables.ts'

export type BatchRow = ReceiptsTables['receipts.batches']

const keys = [
  { sql: sql`b.started_at`, type: 'timestamptz', of: (row: BatchRow) => row.started_at.toISOString() },
  { sql: sql`b.id`, type: 'uuid', of: (row: BatchRow) => row.id },
] as const

/** Batches of receipts, the latest first. */
export const listBatches = query({
  name: 'receipts.list-batches',
  reads: 'private',
  input: z.object(listInput),
  async run(db: Db<ReceiptsTables>, ask) {
    const slice = sliceBy(keys, 'desc', ask)
    const { rows } = await sql<BatchRow>`select b.* from receipts.batches b
      where ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from receipts.batches b`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
