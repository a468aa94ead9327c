import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface EventsState {
  readonly any: boolean
  /** Planned events whose last day is over. */
  readonly over: bigint
  /** Events held of which nobody said how many came. */
  readonly uncounted: bigint
}

/** What the home page needs to know of events on a day. */
export async function stateOfEvents(db: Db, today: string): Promise<EventsState> {
  const { rows } = await sql<EventsState>`select exists (select 1 from events.events) as "any",
    (select count(*) from events.events
      where state = 'planned' and voided_at is null and date_end < ${today}::date) as over,
    (select count(*) from events.events
      where state = 'held' and voided_at is null and came is null) as uncounted`.execute(db)
  return rows[0] ?? { any: false, over: 0n, uncounted: 0n }
}
