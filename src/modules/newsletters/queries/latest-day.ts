import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The last day of the latest mailing, an ISO day; null while there is none. */
export async function latestNewslettersDay(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(date_end) as day from newsletters.issues
    where voided_at is null`.execute(db)
  return rows[0]?.day ?? null
}
