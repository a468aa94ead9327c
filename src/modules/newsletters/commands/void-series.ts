import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import type { NewslettersTables } from '../tables.ts'
import { bringBack, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a series out of lists and figures; its issues must be voided or corrected first. */
export const voidSeries = command({
  name: 'newsletters.void-series',
  input,
  async run(tx: Tx<NewslettersTables>, { id, why }, by) {
    const done = await takeOut(tx, 'series', id, by, why)
    const used = await tx
      .selectFrom('newsletters.issues')
      .select('id')
      .where('series_id', '=', id)
      .where('voided_at', 'is', null)
      .limit(1)
      .execute()
    if (used.length > 0) throw new Refusal('newsletters.void-series.in-use')
    return done
  },
})

/** Brings a voided series back. */
export const restoreSeries = command({
  name: 'newsletters.restore-series',
  input,
  run: (tx: Tx<NewslettersTables>, { id, why }, by) => bringBack(tx, 'series', id, by, why),
})
