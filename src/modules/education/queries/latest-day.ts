import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The day of the latest session that was held, an ISO day; null while there is none. */
export async function latestEducationDay(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(day) as day from education.sessions
    where state = 'held' and voided_at is null`.execute(db)
  return rows[0]?.day ?? null
}
