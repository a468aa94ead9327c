import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { getApplicationForUpdate, refuseNoAnswer } from '../queries/application-rows.ts'
import type { ApplicationsTables } from '../tables.ts'

/** Changes the answer that waits to be sent. */
export const correctAnswer = command({
  name: 'applications.correct-answer',
  input: z.object({ id: id(), subject: text(200), text: text(10_000) }),
  async run(tx: Tx<ApplicationsTables>, { id, subject, text }, by) {
    await getApplicationForUpdate(tx, id, by.actor)
    await tx
      .updateTable('applications.answers')
      .set({ subject, text, recorded_at: by.now, recorded_by: by.actor.name })
      .where('application_id', '=', id)
      .where('position', '=', await refuseNoAnswer(tx, id))
      .execute()
    return { id }
  },
})
