import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { NewslettersTables } from '../tables.ts'
import { seriesColumns, seriesFields } from './inputs.ts'

/** Corrects what a series says, also that it was stopped; the version before it stays readable. */
export const correctSeries = command({
  name: 'newsletters.correct-series',
  input: z.object({ id: id(), ...seriesFields, why: text(500) }),
  async run(tx: Tx<NewslettersTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'series', id)
    refuseComing(fields.since, await dayIn(tx as unknown as Tx, by.now), 'since')
    const columns = seriesColumns(fields)
    await keepVersion(tx, 'newsletters.series', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('newsletters.series').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
