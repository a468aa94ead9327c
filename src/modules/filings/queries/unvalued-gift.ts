import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The reference of a gift that counts and has no value in yen; undefined for all others. */
export async function unvaluedGift(db: Db, giftId: string): Promise<string | undefined> {
  const { rows } = await sql<{ ref: string }>`select ref from filings.gifts_in_yen
    where gift_id = ${giftId} and yen is null`.execute(db)
  return rows[0]?.ref
}
