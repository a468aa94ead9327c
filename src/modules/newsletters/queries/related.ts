import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'

/** The issues in use that tell of an activity, oldest first. */
export async function issuesOfActivity(db: Db, activityId: string): Promise<{ id: string; titles: Texts }[]> {
  const { rows } = await sql<{ id: string; titles: Texts }>`select id, titles from newsletters.issues
    where activity_id = ${activityId} and voided_at is null order by date_start, id`.execute(db)
  return rows
}

/** Whether anything was ever sent. */
export async function hasIssues(db: Db): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select 1 from newsletters.issues) as "any"`.execute(db)
  return rows[0]?.any ?? false
}
