import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The last day of the latest hours that count, an ISO day; null while there are none. */
export async function latestVolunteersDay(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(date_end) as day from volunteers.hours
    where voided_at is null`.execute(db)
  return rows[0]?.day ?? null
}
