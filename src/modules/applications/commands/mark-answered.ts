import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { getApplicationForUpdate, refuseNoAnswer } from '../queries/application-rows.ts'
import type { ApplicationsTables } from '../tables.ts'

/** Says that the waiting answer was sent, on a day, by the officer's own mail; it is not changed after that. */
export const markAnswered = command({
  name: 'applications.mark-answered',
  input: z.object({ id: id(), day: day() }),
  async run(tx: Tx<ApplicationsTables>, { id, day }, by) {
    await getApplicationForUpdate(tx, id, by.actor)
    refuseComing({ start: day }, await dayIn(tx as unknown as Tx, by.now), 'day')
    await tx
      .updateTable('applications.answers')
      .set({ sent_on: day, sent_by: by.actor.name })
      .where('application_id', '=', id)
      .where('position', '=', await refuseNoAnswer(tx, id))
      .execute()
    return { id }
  },
})
