import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The last day of the latest engagement held or milestone reached, an ISO day; null while there is none. */
export async function latestAdvocacyDay(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select greatest(
    (select max(date_end) from advocacy.engagements where state = 'held' and voided_at is null),
    (select max(r.date_end) from advocacy.reaches r join advocacy.milestones m on m.id = r.milestone_id
      where m.voided_at is null)) as day`.execute(db)
  return rows[0]?.day ?? null
}
