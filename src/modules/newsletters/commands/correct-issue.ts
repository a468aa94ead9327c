import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { NewslettersTables } from '../tables.ts'
import { issueColumns, issueFields } from './inputs.ts'

/** Corrects what an issue says; the version before it stays readable. */
export const correctIssue = command({
  name: 'newsletters.correct-issue',
  input: z.object({ id: id(), ...issueFields, why: text(500) }),
  async run(tx: Tx<NewslettersTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'issue', id)
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = await issueColumns(tx, fields)
    await keepVersion(tx, 'newsletters.issues', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('newsletters.issues').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
