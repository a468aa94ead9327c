import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'

/** What the values of the dimensions `event` and `ticket` are called, by `event=<reference>`. */
export async function eventsNames(db: Db): Promise<ReadonlyMap<string, Texts>> {
  const { rows } = await sql<{ key: string; names: Texts }>`select 'event=' || ref as key, names from events.events
    union all select 'ticket=' || ref, names from events.tickets`.execute(db)
  return new Map(rows.map(({ key, names }) => [key, names]))
}
