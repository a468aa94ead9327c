import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional } from '#platform/inputs.ts'
import type { EventsTables } from '../tables.ts'
import { eventColumns, eventFields } from './inputs.ts'
import { refuseTooEarly, underRef } from './states.ts'

const input = z.object({
  ...eventFields,
  state: oneOf(['planned', 'held']).default('planned'),
  ref: optional(code()),
})

const nothingKnown = { came: null, came_qualifier: null, came_printed: null, goal_told: null } as const

/** Adds an event that is planned or was held. Returns its id and reference. */
export const createEvent = command({
  name: 'events.create-event',
  input,
  async run(tx: Tx<EventsTables>, { state, ref: given, ...fields }, by) {
    refuseTooEarly(state, fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const id = newId()
    const columns = await eventColumns(tx, fields)
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    const row = { id, ...columns, ...nothingKnown, state, ...recorded, voided_at: null }
    const ref = await underRef(tx, 'event', given, columns.date_end, (ref) =>
      tx
        .insertInto('events.events')
        .values({ ...row, ref })
        .execute(),
    )
    await tx
      .insertInto('events.event_states')
      .values({ event_id: id, position: 0, state, reason: null, ...recorded })
      .execute()
    return { id, ref }
  },
})
