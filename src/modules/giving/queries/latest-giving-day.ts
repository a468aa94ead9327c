import type { Db } from '#platform/db/db.ts'
import type { GivingTables } from '../tables.ts'

/** The day of the latest gift that counts; null when there is none. */
export async function latestGivingDay(db: Db): Promise<string | null> {
  const gift = await (db as unknown as Db<GivingTables>)
    .selectFrom('giving.gifts')
    .select('received_on')
    .where('voided_at', 'is', null)
    .orderBy('received_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return gift?.received_on ?? null
}
