import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, optionalText } from '#platform/inputs.ts'
import type { ActivitiesTables } from '../tables.ts'
import { changeStatus } from './change-status.ts'

/** Marks a planned activity as done. Its date stays; where it took place on other days, it is corrected. */
export const completeActivity = command({
  name: 'activities.complete-activity',
  input: z.object({ id: id(), note: optionalText(500) }),
  run: (tx: Tx<ActivitiesTables>, { id, note }, by) =>
    changeStatus(tx, id, by, { status: 'done', cancelledBy: null, day: null, note }, 'activities.not-planned'),
})
