import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The last day of the latest publication, edition or copies, an ISO day; null while there is none. */
export async function latestPublishingDay(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select greatest(
    (select max(date_end) from publishing.publications where state = 'published' and voided_at is null),
    (select max(date_end) from publishing.editions where voided_at is null),
    (select max(date_end) from publishing.copies where voided_at is null)) as day`.execute(db)
  return rows[0]?.day ?? null
}
