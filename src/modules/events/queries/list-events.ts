import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { isDay } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { countCapped, listInput, sliceBy } from '#platform/lists.ts'
import { eventKinds, eventStates } from '../rules/choices.ts'
import type { EventsTables } from '../tables.ts'

export type EventRow = Pick<
  EventsTables['events.events'],
  'id' | 'ref' | 'kind' | 'names' | 'date_edtf' | 'date_start' | 'state' | 'came' | 'came_qualifier' | 'voided_at'
>

const input = z.object({
  ...listInput,
  kind: oneOf(eventKinds).optional().catch(undefined),
  state: oneOf(eventStates).optional().catch(undefined),
})

const keys = [
  { sql: sql`e.date_start`, type: 'date', of: (row: EventRow) => row.date_start },
  { sql: sql`e.id`, type: 'uuid', of: (row: EventRow) => row.id },
] as const

/** Events, newest first, by kind and state, void ones too; `from` jumps to a day. */
export const listEvents = query({
  name: 'events.list-events',
  reads: 'open',
  input,
  async run(db: Db<EventsTables>, ask) {
    const slice = sliceBy(keys, 'desc', { ...ask, from: ask.from && isDay(ask.from) ? ask.from : undefined })
    const where = sql`${ask.kind ? sql`e.kind = ${ask.kind}` : sql`true`}
      and ${ask.state ? sql`e.state = ${ask.state}` : sql`true`}`
    const { rows } =
      await sql<EventRow>`select e.id, e.ref, e.kind, e.names, e.date_edtf, e.date_start, e.state, e.came,
        e.came_qualifier, e.voided_at
      from events.events e where ${where} and ${slice.where} order by ${slice.order} limit ${slice.limit}`.execute(db)
    const total = await countCapped(sql`from events.events e where ${where}`).execute(db)
    return { ...slice.page(rows), total: total.rows[0]?.n ?? 0n }
  },
})
