import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface PublishingState {
  readonly any: boolean
  /** Planned publications whose last day is over. */
  readonly due: bigint
}

/** What the home page needs to know of publications on a day. */
export async function stateOfPublishing(db: Db, today: string): Promise<PublishingState> {
  const { rows } = await sql<PublishingState>`select exists (select 1 from publishing.publications) as "any",
    (select count(*) from publishing.publications
      where state = 'planned' and voided_at is null and date_end < ${today}::date) as due`.execute(db)
  return rows[0] ?? { any: false, due: 0n }
}
