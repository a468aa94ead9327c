import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface ApplicationsState {
  readonly anyProfile: boolean
  /** Published profiles whose days are over. */
  readonly over: bigint
  /** Applications that nobody has looked at yet, and answers that wait to be sent. */
  readonly received: bigint
  readonly unsent: bigint
}

/** What the home page needs to know of applications on a day. */
export async function stateOfApplications(db: Db, today: string): Promise<ApplicationsState> {
  const { rows } = await sql<ApplicationsState>`select exists (select 1 from applications.profiles) as "anyProfile",
    (select count(*) from applications.profiles p where p.state = 'published' and p.voided_at is null
      and p.open_until < ${today}::date) as over,
    (select count(*) from applications.applications where state = 'received' and voided_at is null
      and erased_at is null) as received,
    (select count(*) from applications.answers n join applications.applications a on a.id = n.application_id
      where n.sent_on is null and a.voided_at is null and a.erased_at is null) as unsent`.execute(db)
  return rows[0] ?? { anyProfile: false, over: 0n, received: 0n, unsent: 0n }
}
