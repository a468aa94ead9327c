import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate, lockRecord, refuseOversold } from '../queries/lock-record.ts'
import type { EventsTables } from '../tables.ts'
import { ticketColumns, ticketFields } from './inputs.ts'

/** Corrects a kind of ticket, or how many were sold; the version before it stays readable. */
export const correctTicket = command({
  name: 'events.correct-ticket',
  input: z.object({ id: id(), ...ticketFields, why: text(500) }),
  async run(tx: Tx<EventsTables>, { id, why, ...fields }, by) {
    const { event_id } = await lockRecord(tx, 'ticket', id)
    await getForUpdate(tx, 'event', event_id)
    await getForUpdate(tx, 'ticket', id)
    await keepVersion(tx, 'events.tickets', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('events.tickets').set(ticketColumns(fields)).where('id', '=', id).execute()
    await refuseOversold(tx, event_id, 'sold')
    return { id }
  },
})
