import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { getForUpdate, lockRecord } from '../queries/lock-record.ts'
import type { NewslettersTables } from '../tables.ts'
import { bringBack, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes an issue out of lists and figures without deleting it. */
export const voidIssue = command({
  name: 'newsletters.void-issue',
  input,
  run: (tx: Tx<NewslettersTables>, { id, why }, by) => takeOut(tx, 'issue', id, by, why),
})

/** Brings a voided issue back; its series must be in use. */
export const restoreIssue = command({
  name: 'newsletters.restore-issue',
  input,
  async run(tx: Tx<NewslettersTables>, { id, why }, by) {
    const { series_id } = await lockRecord(tx, 'issue', id)
    if (series_id !== null) await getForUpdate(tx, 'series', series_id)
    return bringBack(tx, 'issue', id, by, why)
  },
})
