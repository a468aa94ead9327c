import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code } from '#platform/inputs.ts'
import type { NewslettersTables } from '../tables.ts'
import { insertingRef, seriesColumns, seriesFields } from './inputs.ts'

/** Adds a series of mailings under a code. */
export const createSeries = command({
  name: 'newsletters.create-series',
  input: z.object({ ref: code(), ...seriesFields }),
  async run(tx: Tx<NewslettersTables>, { ref, ...fields }, by) {
    refuseComing(fields.since, await dayIn(tx as unknown as Tx, by.now), 'since')
    const id = newId()
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id, ref, ...seriesColumns(fields), ...recorded }
    await insertingRef(ref, () => tx.insertInto('newsletters.series').values(row).execute())
    return { id, ref }
  },
})
