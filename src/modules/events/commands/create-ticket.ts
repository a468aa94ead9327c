import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { getForUpdate, refuseOversold } from '../queries/lock-record.ts'
import type { EventsTables } from '../tables.ts'
import { ticketColumns, ticketFields } from './inputs.ts'
import { underRef } from './states.ts'

/** Adds a kind of ticket to an event (`id`): what one costs, and how many were sold where that is known. */
export const createTicket = command({
  name: 'events.create-ticket',
  input: z.object({ id: id(), ...ticketFields, ref: optional(code()) }),
  async run(tx: Tx<EventsTables>, { id: eventId, ref: given, ...fields }, by) {
    const event = await getForUpdate(tx, 'event', eventId)
    const id = newId()
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id, event_id: eventId, ...ticketColumns(fields), ...recorded }
    const ref = await underRef(tx, 'ticket', given, event.date_end, (ref) =>
      tx
        .insertInto('events.tickets')
        .values({ ...row, ref })
        .execute(),
    )
    await refuseOversold(tx, eventId, 'sold')
    by.about(id)
    return { id, ref }
  },
})
