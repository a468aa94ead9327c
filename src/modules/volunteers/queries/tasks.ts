import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface VolunteersState {
  readonly any: boolean
  /** Volunteers who serve on the day and were never asked whether they may be thanked by name. */
  readonly unasked: bigint
}

/** What the home page needs to know of volunteers on a day. */
export async function stateOfVolunteers(db: Db, today: string): Promise<VolunteersState> {
  const { rows } = await sql<VolunteersState>`select exists (select 1 from volunteers.volunteers) as "any",
    (select count(*) from volunteers.volunteers v where v.thanks is null and v.voided_at is null and exists (
      select from volunteers.services s where s.volunteer_id = v.id
        and (s.until_end is null or s.until_end >= ${today}::date))) as unasked`.execute(db)
  return rows[0] ?? { any: false, unasked: 0n }
}
