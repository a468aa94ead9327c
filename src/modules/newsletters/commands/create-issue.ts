import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { NewslettersTables } from '../tables.ts'
import { insertingRef, issueColumns, issueFields, nextRef } from './inputs.ts'

/** Records a mailing that was sent. */
export const createIssue = command({
  name: 'newsletters.create-issue',
  input: z.object({ ...issueFields, ref: optional(code()) }),
  async run(tx: Tx<NewslettersTables>, { ref: given, ...fields }, by) {
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const id = newId()
    const columns = await issueColumns(tx, fields)
    const ref = given ?? (await nextRef(tx, columns.date_end))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id, ref, activity_id: null, ...columns, ...recorded }
    await insertingRef(ref, () => tx.insertInto('newsletters.issues').values(row).execute())
    return { id, ref }
  },
})
