import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { ReceiptsTables } from '../tables.ts'
import { differing } from './differing.ts'

/** A gift on a receipt: what it was then and what it is now; money in minor units. */
export interface CoveredGift {
  readonly id: string
  readonly ref: string
  readonly day: string
  readonly amount: bigint
  readonly left: bigint
  readonly voided: boolean
}

const coveredBy = async (db: Db<ReceiptsTables>, id: string) => {
  const { rows } =
    await sql<CoveredGift>`select g.gift_id as id, g.ref, c.day, c.amount, g.left_amount as left, g.voided
    from receipts.covered c join giving.given_gifts g on g.gift_id = c.gift_id
    where c.receipt_id = ${id} order by c.day, g.ref`.execute(db)
  return rows
}

/** A receipt with its series, its gifts, its copies, and whether it still says what the gifts say. Throws NotFound. */
export const getReceipt = query({
  name: 'receipts.get-receipt',
  looksInto: ['giving', 'people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ReceiptsTables>, { id }) {
    const receipt = await db
      .selectFrom('receipts.receipts as r')
      .innerJoin('receipts.series as s', 's.id', 'r.series_id')
      .selectAll('r')
      .select(['s.code as series', 's.names as series_names'])
      .select(sql<boolean>`r.voided_at is null and r.id in ${differing}`.as('differs'))
      .where('r.id', '=', id)
      .executeTakeFirst()
    if (!receipt) throw new NotFound()
    const copies = await db
      .selectFrom('receipts.copies')
      .selectAll()
      .where('receipt_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    const mails = await db
      .selectFrom('receipts.mails')
      .selectAll()
      .where('receipt_id', '=', id)
      .orderBy('asked_at', 'desc')
      .execute()
    return { ...receipt, gifts: await coveredBy(db, id), copies, mails }
  },
})
