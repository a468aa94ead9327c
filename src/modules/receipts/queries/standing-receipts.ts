import type { Db } from '#platform/db/db.ts'
import type { ReceiptsTables } from '../tables.ts'

/** The receipts that count on which gifts stand, each once, the oldest first. */
export async function standingOf(db: Db<ReceiptsTables>, giftIds: readonly string[]): Promise<string[]> {
  if (giftIds.length === 0) return []
  const rows = await db
    .selectFrom('receipts.covered')
    .select('receipt_id')
    .distinct()
    .where('standing', '=', true)
    .where('gift_id', 'in', [...giftIds])
    .orderBy('receipt_id')
    .execute()
  return rows.map(({ receipt_id }) => receipt_id)
}
