import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { type LeftOutReason, leftOutReasons } from '../rules/choices.ts'
import type { ReceiptsTables } from '../tables.ts'

export interface LeftOutRow {
  readonly id: string
  readonly ref: string
  readonly received_on: string
  readonly amount: bigint
  readonly currency: string
  readonly reason: LeftOutReason
}

const keys = [
  { sql: sql`g.received_on`, type: 'date', of: (row: LeftOutRow) => row.received_on },
  { sql: sql`g.gift_id`, type: 'uuid', of: (row: LeftOutRow) => row.id },
] as const

/** The gifts that a batch left out, each with the reason, by day. Throws NotFound. */
export const listLeftOut = query({
  name: 'receipts.list-left-out',
  looksInto: ['giving'],
  reads: 'private',
  input: z.object({ ...listInput, id: id(), reason: z.enum(leftOutReasons).optional().catch(undefined) }),
  async run(db: Db<ReceiptsTables>, { id, reason, ...ask }) {
    const batch = await db.selectFrom('receipts.batches').select('id').where('id', '=', id).executeTakeFirst()
    if (!batch) throw new NotFound()
    const slice = sliceBy(keys, 'asc', ask)
    const from = sql`from receipts.left_out l join giving.given_gifts g on g.gift_id = l.gift_id
      where l.batch_id = ${id} and ${reason ? sql`l.reason = ${reason}` : sql`true`}`
    const { rows } =
      await sql<LeftOutRow>`select g.gift_id as id, g.ref, g.received_on, g.left_amount as amount, g.currency,
        l.reason ${from} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(from).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
