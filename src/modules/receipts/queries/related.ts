import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { recordsOf } from './candidates.ts'

/** The receipt that counts on which a gift stands. */
export async function receiptOfGift(db: Db, giftId: string): Promise<{ id: string; number: string } | undefined> {
  const { rows } = await sql<{ id: string; number: string }>`select r.id, r.number from receipts.covered c
    join receipts.receipts r on r.id = c.receipt_id where c.gift_id = ${giftId} and c.standing`.execute(db)
  return rows[0]
}

/** How many receipts the party of a reference has, merges followed; at most 10,001. */
export async function countReceiptsOf(db: Db, ref: string): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from (select 1 from receipts.receipts r
    where r.giver_id = any(${await recordsOf(db, ref)}::uuid[]) limit 10001) found`.execute(db)
  return rows[0]?.n ?? 0n
}
