import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, oneOf, optionalText } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import { eventStates } from '../rules/choices.ts'
import { judgeState } from '../rules/judge-state.ts'
import type { EventsTables } from '../tables.ts'
import { refuseTooEarly, refuseVerdict } from './states.ts'

const input = z.object({
  id: id(),
  state: oneOf(eventStates),
  /** Needed for a cancellation, and for every way back. */
  why: optionalText(500),
})

/** Says that an event was held or cancelled, or is planned again; its date stays. */
export const setEventState = command({
  name: 'events.set-event-state',
  input,
  async run(tx: Tx<EventsTables>, { id, state, why }, by) {
    const event = await getForUpdate(tx, 'event', id)
    refuseVerdict(judgeState(event.state, state), why)
    refuseTooEarly(state, { start: event.date_start }, await dayIn(tx as unknown as Tx, by.now), 'state')
    await sql`insert into events.event_states (event_id, position, state, reason, recorded_at, recorded_by)
      select ${id}, coalesce(max(position) + 1, 0), ${state}, ${why}, ${by.now}, ${by.actor.name}
      from events.event_states where event_id = ${id}`.execute(tx)
    await tx.updateTable('events.events').set({ state }).where('id', '=', id).execute()
    return { id }
  },
})
