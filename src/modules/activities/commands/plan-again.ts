import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import type { ActivitiesTables } from '../tables.ts'
import { changeStatus } from './change-status.ts'

/** Takes a status back that was wrong, or plans anew what was cancelled. */
export const planAgain = command({
  name: 'activities.plan-again',
  input: z.object({ id: id(), why: text(500) }),
  run: (tx: Tx<ActivitiesTables>, { id, why }, by) =>
    changeStatus(tx, id, by, { status: 'planned', cancelledBy: null, day: null, note: why }, 'activities.is-planned'),
})
