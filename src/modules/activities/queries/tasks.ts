import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface ActivitiesState {
  readonly any: boolean
  /** Planned activities whose last day is over. */
  readonly overdue: bigint
}

/** What the home page needs to know of the log on a day. */
export async function stateOfActivities(db: Db, today: string): Promise<ActivitiesState> {
  const { rows } = await sql<ActivitiesState>`select exists (select 1 from activities.activities) as "any",
    (select count(*) from activities.activities
      where status = 'planned' and voided_at is null and date_end < ${today}::date) as overdue`.execute(db)
  return rows[0] ?? { any: false, overdue: 0n }
}
