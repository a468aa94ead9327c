import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { getForUpdate, lockRecord, refuseOversold } from '../queries/lock-record.ts'
import type { EventsTables } from '../tables.ts'
import { bringBack, takeOut } from './states.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a kind of ticket out of all counts. */
export const voidTicket = command({
  name: 'events.void-ticket',
  input,
  run: (tx: Tx<EventsTables>, { id, why }, by) => takeOut(tx, 'ticket', id, by, why),
})

/** Brings a voided kind of ticket back, when its event is in use and still holds as many people. */
export const restoreTicket = command({
  name: 'events.restore-ticket',
  input,
  async run(tx: Tx<EventsTables>, { id, why }, by) {
    const { event_id } = await lockRecord(tx, 'ticket', id)
    await getForUpdate(tx, 'event', event_id)
    const done = await bringBack(tx, 'ticket', id, by, why)
    await refuseOversold(tx, event_id, 'why')
    return done
  },
})
