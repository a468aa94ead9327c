import { sql } from 'kysely'
import { z } from 'zod'
import { activitiesOf } from '#modules/activities/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { GiftRole, GoalTold } from '../rules/choices.ts'
import type { EventsTables } from '../tables.ts'
import { goalOf } from './goal.ts'

type Event = EventsTables['events.events'] & { readonly goal: GoalTold | null }

export interface EventGift {
  readonly id: string
  readonly ref: string
  readonly role: GiftRole
  readonly received_on: string
  /** In minor units of the currency. */
  readonly amount: bigint
  readonly currency: string
  readonly voided: boolean
}

/** What came in, and what the tickets sold cost together, in one currency and in its minor units; null where nothing tells it. */
export interface EventMoney {
  readonly currency: string
  readonly priced: bigint | null
  readonly ticket: bigint | null
  readonly extra: bigint | null
}

const moneyOf = (db: Db<EventsTables>, id: string) =>
  sql<EventMoney>`select currency, sum(priced)::bigint as priced, sum(ticket)::bigint as ticket, sum(extra)::bigint as extra
    from (
      select t.currency, t.price * t.sold as priced, null::bigint as ticket, null::bigint as extra
      from events.tickets t where t.event_id = ${id} and t.voided_at is null and t.sold is not null
      union all
      select g.currency, null, case l.role when 'ticket' then g.amount else nullif(g.return_amount, 0) end,
        case l.role when 'extra' then nullif(g.amount - g.return_amount, 0) end
      from events.gift_links l join giving.gift_refs g on g.gift_id = l.gift_id where l.event_id = ${id} and not g.voided
    ) told group by currency order by currency`.execute(db)

const giftsOf = (db: Db<EventsTables>, id: string) =>
  sql<EventGift>`select g.gift_id as id, g.ref, l.role, g.received_on, g.amount, g.currency, g.voided
    from events.gift_links l join giving.gift_refs g on g.gift_id = l.gift_id
    where l.event_id = ${id} order by g.received_on, g.gift_id limit 1000`.execute(db)

/**
 * An event with its states, newest first, its tickets, its money by currency, its gifts for who may list gifts, and its earlier
 * versions. Throws NotFound.
 */
export const getEvent = query({
  name: 'events.get-event',
  reads: 'open',
  looksInto: ['giving'],
  input: z.object({ id: id() }),
  async run(db: Db<EventsTables>, { id }, viewer) {
    const { rows } = await sql<Event>`select e.*, ${goalOf} as goal from events.events e where e.id = ${id}`.execute(db)
    const [event] = rows
    if (!event) throw new NotFound()
    const [activity] = event.activity_id ? await activitiesOf(db as unknown as Db, [event.activity_id]) : []
    const states = await db
      .selectFrom('events.event_states')
      .selectAll()
      .where('event_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    const tickets = await db
      .selectFrom('events.tickets')
      .selectAll()
      .where('event_id', '=', id)
      .orderBy('id')
      .limit(1000)
      .execute()
    const money = (await moneyOf(db, id)).rows
    const gifts = viewer.may.has('giving.list-gifts') ? (await giftsOf(db, id)).rows : null
    return { ...event, activity, states, tickets, money, gifts, versions: await versionsOf(db, 'events', id) }
  },
})
