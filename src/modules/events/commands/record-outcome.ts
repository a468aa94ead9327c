import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optional, optionalText } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import { goalsTold } from '../rules/choices.ts'
import type { EventsTables } from '../tables.ts'
import { numberFields } from './inputs.ts'

const input = z.object({
  id: id(),
  /** How many came; zero is nobody, and left out it is not known. */
  came: numberFields.number,
  cameQualifier: numberFields.qualifier,
  camePrinted: numberFields.printed,
  /** What is told of a goal whose amount is not known. */
  goalTold: optional(oneOf(goalsTold)),
  /** Needed where something was said already. */
  why: optionalText(500),
})

/** Says what came of an event that was held: how many people, and of a goal of unknown amount whether it was reached. */
export const recordOutcome = command({
  name: 'events.record-outcome',
  input,
  async run(tx: Tx<EventsTables>, { id, came, cameQualifier, camePrinted, goalTold, why }, by) {
    const event = await getForUpdate(tx, 'event', id)
    if (event.state !== 'held') throw new Refusal('events.not-held')
    if (event.goal_amount !== null && goalTold !== null) throw new Refusal('events.goal-computed', 'goalTold')
    const isSaid = event.came !== null || event.came_printed !== null || event.goal_told !== null
    if (isSaid && why === null) throw new Refusal('events.reason-needed', 'why')
    if (isSaid) await keepVersion(tx, 'events.events', id, by, { change: 'corrected', reason: why ?? '' })
    const outcome = {
      came,
      came_qualifier: came === null ? null : cameQualifier,
      came_printed: camePrinted,
      goal_told: goalTold,
    }
    await tx.updateTable('events.events').set(outcome).where('id', '=', id).execute()
    return { id }
  },
})
