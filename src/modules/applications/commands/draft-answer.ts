import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optionalText, text } from '#platform/inputs.ts'
import { getApplicationForUpdate } from '../queries/application-rows.ts'
import { answerFor } from '../rendering/answer.ts'
import type { ApplicationsTables } from '../tables.ts'

async function unsentFor(tx: Tx<ApplicationsTables>, applicationId: string) {
  return tx
    .selectFrom('applications.answers')
    .select('position')
    .where('application_id', '=', applicationId)
    .where('sent_on', 'is', null)
    .executeTakeFirst()
}

async function refuseUnwritten(tx: Tx<ApplicationsTables>, applicationId: string): Promise<number> {
  const unsent = await unsentFor(tx, applicationId)
  if (!unsent) throw new Refusal('applications.no-answer')
  return unsent.position
}

/**
 * Writes an answer in the applicant's language, out of the courteous text for the state of the application unless another is
 * given. Refuses while another one waits to be sent.
 */
export const draftAnswer = command({
  name: 'applications.draft-answer',
  input: z.object({ id: id(), subject: optionalText(200), text: optionalText(10_000) }),
  async run(tx: Tx<ApplicationsTables>, { id, subject, text }, by) {
    const application = await getApplicationForUpdate(tx, id, by.actor)
    if (await unsentFor(tx, id)) throw new Refusal('applications.answer-waits')
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

/** Changes the answer that waits to be sent. */
export const correctAnswer = command({
  name: 'applications.correct-answer',
  input: z.object({ id: id(), subject: text(200), text: text(10_000) }),
  async run(tx: Tx<ApplicationsTables>, { id, subject, text }, by) {
    await getApplicationForUpdate(tx, id, by.actor)
    const position = await refuseUnwritten(tx, id)
    await tx
      .updateTable('applications.answers')
      .set({ subject, text, recorded_at: by.now, recorded_by: by.actor.name })
      .where('application_id', '=', id)
      .where('position', '=', position)
      .execute()
    return { id }
  },
})

/** Says that the waiting answer was sent, on a day, by the officer's own mail; it is not changed after that. */
export const markAnswered = command({
  name: 'applications.mark-answered',
  input: z.object({ id: id(), day: day() }),
  async run(tx: Tx<ApplicationsTables>, { id, day }, by) {
    await getApplicationForUpdate(tx, id, by.actor)
    refuseComing({ start: day }, await dayIn(tx as unknown as Tx, by.now), 'day')
    const position = await refuseUnwritten(tx, id)
    await tx
      .updateTable('applications.answers')
      .set({ sent_on: day, sent_by: by.actor.name })
      .where('application_id', '=', id)
      .where('position', '=', position)
      .execute()
    return { id }
  },
})
