import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optionalText } from '#platform/inputs.ts'
import { getApplicationForUpdate } from '../queries/application-rows.ts'
import { refuseApplicationState } from '../rules/application-states.ts'
import type { ApplicationsTables } from '../tables.ts'
import { writeState } from './write-application.ts'

/** The states that are said; accepting somebody is an act of its own. */
export const saidStates = ['in-review', 'invited', 'declined', 'withdrawn'] as const

/** Says how an application stands from a day on; what was so before stays. Taking an acceptance back lets go of its links. */
export const setApplicationState = command({
  name: 'applications.set-application-state',
  input: z.object({ id: id(), state: oneOf(saidStates), day: day(), why: optionalText(500) }),
  async run(tx: Tx<ApplicationsTables>, { id, state, day, why }, by) {
    const application = await getApplicationForUpdate(tx, id, by.actor)
    refuseApplicationState(application.state, state, why)
    refuseComing({ start: day }, await dayIn(tx as unknown as Tx, by.now), 'day')
    if (day < application.state_day) throw new Refusal('applications.before-last-state', 'day')
    await writeState(tx, by, id, { state, day, reason: why })
    if (application.state === 'accepted')
      await tx
        .updateTable('applications.applications')
        .set({ party_id: null, volunteer_id: null })
        .where('id', '=', id)
        .execute()
    return { id }
  },
})
