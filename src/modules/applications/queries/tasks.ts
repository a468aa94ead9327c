import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface ApplicationsState {
  readonly anyProfile: boolean
  /** Published profiles whose days are over. */
  readonly over: bigint
}

/** What the home page needs to know of applications on a day. */
export async function stateOfApplications(db: Db, today: string): Promise<ApplicationsState> {
  const { rows } = await sql<ApplicationsState>`select exists (select 1 from applications.profiles) as "anyProfile",
    (select count(*) from applications.profiles p where p.state = 'published' and p.voided_at is null
      and p.open_until < ${today}::date) as over`.execute(db)
  return rows[0] ?? { anyProfile: false, over: 0n }
}
