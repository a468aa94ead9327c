import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate, refuseOversold } from '../queries/lock-record.ts'
import type { EventsTables } from '../tables.ts'
import { eventColumns, eventFields } from './inputs.ts'
import { refuseTooEarly } from './states.ts'

/** Corrects what an event says; the version before it stays readable. State and outcome have commands of their own. */
export const correctEvent = command({
  name: 'events.correct-event',
  input: z.object({ id: id(), ...eventFields, why: text(500) }),
  async run(tx: Tx<EventsTables>, { id, why, ...fields }, by) {
    const before = await getForUpdate(tx, 'event', id)
    refuseTooEarly(before.state, fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = await eventColumns(tx, fields)
    await keepVersion(tx, 'events.events', id, by, { change: 'corrected', reason: why })
    // whether a goal of a known amount was reached is computed, and told no more
    const goalTold = columns.goal_amount === null ? before.goal_told : null
    await tx
      .updateTable('events.events')
      .set({ ...columns, goal_told: goalTold })
      .where('id', '=', id)
      .execute()
    await refuseOversold(tx, id, 'capacity')
    return { id }
  },
})
