import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'

interface NamedEvent {
  readonly id: string
  readonly names: Texts
}

/** The events in use that an activity of the log tells of, oldest first. */
export async function eventsOfActivity(db: Db, activityId: string): Promise<NamedEvent[]> {
  const { rows } = await sql<NamedEvent>`select id, names from events.events
    where activity_id = ${activityId} and voided_at is null order by date_start, id`.execute(db)
  return rows
}

/** The event to which a gift belongs. */
export async function eventsOfGift(db: Db, giftId: string): Promise<NamedEvent[]> {
  const { rows } = await sql<NamedEvent>`select e.id, e.names from events.gift_links l
    join events.events e on e.id = l.event_id where l.gift_id = ${giftId}`.execute(db)
  return rows
}
