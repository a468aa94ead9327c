import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The last day of the latest event held, an ISO day; null while there is none. */
export async function latestEventsDay(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(date_end) as day from events.events
    where state = 'held' and voided_at is null`.execute(db)
  return rows[0]?.day ?? null
}
