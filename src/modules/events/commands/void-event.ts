import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { EventsTables } from '../tables.ts'
import { bringBack, takeOut } from './states.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes an event out of lists to choose from and figures. Its gifts are unlinked first: they belong to nothing then. */
export const voidEvent = command({
  name: 'events.void-event',
  input,
  async run(tx: Tx<EventsTables>, { id, why }, by) {
    await lockRecord(tx, 'event', id)
    const { rows } = await sql`select 1 from events.gift_links where event_id = ${id} limit 1`.execute(tx)
    if (rows.length > 0) throw new Refusal('events.void-event.in-use')
    return takeOut(tx, 'event', id, by, why)
  },
})

/** Brings a voided event back. */
export const restoreEvent = command({
  name: 'events.restore-event',
  input,
  run: (tx: Tx<EventsTables>, { id, why }, by) => bringBack(tx, 'event', id, by, why),
})
