import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, oneOf, optional, optionalText } from '#platform/inputs.ts'
import { cancellers } from '../rules/choices.ts'
import type { ActivitiesTables } from '../tables.ts'
import { changeStatus } from './change-status.ts'

const input = z.object({ id: id(), cancelledBy: oneOf(cancellers), day: optional(day()), note: optionalText(500) })

/** Marks a planned activity as cancelled, and by whom. */
export const cancelActivity = command({
  name: 'activities.cancel-activity',
  input,
  run: (tx: Tx<ActivitiesTables>, { id, ...next }, by) =>
    changeStatus(tx, id, by, { status: 'cancelled', ...next }, 'activities.not-planned'),
})
