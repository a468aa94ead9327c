import type { Db } from '#platform/db/db.ts'
import type { ReceiptsTables } from '../tables.ts'

/** The day of issue of the latest receipt that counts; null when there is none. */
export async function latestReceiptsDay(db: Db): Promise<string | null> {
  const receipt = await (db as unknown as Db<ReceiptsTables>)
    .selectFrom('receipts.receipts')
    .select('issued_on')
    .where('voided_at', 'is', null)
    .orderBy('issued_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return receipt?.issued_on ?? null
}
