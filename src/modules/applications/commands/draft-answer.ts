import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optionalText } from '#platform/inputs.ts'
import { getApplicationForUpdate, waitingAnswer } from '../queries/application-rows.ts'
import { answerFor } from '../rendering/answer.ts'
import type { ApplicationsTables } from '../tables.ts'

/**
 * Writes an answer in the applicant's language, out of the courteous text for the state of the application unless another is
 * given. Refuses while another one waits to be sent.
 */
export const draftAnswer = command({
  name: 'applications.draft-answer',
  input: z.object({ id: id(), subject: optionalText(200), text: optionalText(10_000) }),
  async run(tx: Tx<ApplicationsTables>, { id, subject, text }, by) {
    const application = await getApplicationForUpdate(tx, id, by.actor)
    if ((await waitingAnswer(tx, id)) !== undefined) throw new Refusal('applications.answer-waits')
    const usual = await answerFor(tx as unknown as Tx, application)
    const { rows } = await sql<{ next: number }>`select coalesce(max(position) + 1, 0)::int4 as next
      from applications.answers where application_id = ${id}`.execute(tx)
    await tx
      .insertInto('applications.answers')
      .values({
        application_id: id,
        position: rows[0]?.next ?? 0,
        language: application.language,
        subject: subject ?? usual.subject,
        text: text ?? usual.text,
        recorded_at: by.now,
        recorded_by: by.actor.name,
        sent_on: null,
        sent_by: null,
      })
      .execute()
    return { id }
  },
})
