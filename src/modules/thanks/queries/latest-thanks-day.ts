import type { Db } from '#platform/db/db.ts'
import type { ThanksTables } from '../tables.ts'

/** The day of the latest thanks that count; null when there are none. */
export async function latestThanksDay(db: Db): Promise<string | null> {
  const thanks = await (db as unknown as Db<ThanksTables>)
    .selectFrom('thanks.acknowledgements')
    .select('thanked_on')
    .where('voided_at', 'is', null)
    .orderBy('thanked_on', 'desc')
    .limit(1)
    .executeTakeFirst()
  return thanks?.thanked_on ?? null
}
