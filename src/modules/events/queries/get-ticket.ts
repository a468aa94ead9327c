import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { EventsTables } from '../tables.ts'

type Ticket = EventsTables['events.tickets'] & { readonly event_names: Texts }

/** A kind of ticket with its event and its earlier versions. Throws NotFound. */
export const getTicket = query({
  name: 'events.get-ticket',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<EventsTables>, { id }) {
    const { rows } = await sql<Ticket>`select t.*, e.names as event_names
      from events.tickets t join events.events e on e.id = t.event_id where t.id = ${id}`.execute(db)
    const [ticket] = rows
    if (!ticket) throw new NotFound()
    return { ...ticket, versions: await versionsOf(db, 'events', id) }
  },
})
