import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id, tick } from '#platform/inputs.ts'
import { wantedBy } from '../queries/batch-wanted.ts'
import type { ReceiptsTables } from '../tables.ts'
import { askForBatch } from './ask-print.ts'
import { issueGroups } from './issue-groups.ts'
import { queueMail } from './send-receipt.ts'
import { batchBegun } from './start-batch.ts'

/** So many givers in one transaction: few enough that others who issue need not wait long. */
const giversAtOnce = 20

async function lockBatch(tx: Tx<ReceiptsTables>, id: string) {
  const batch = await tx.selectFrom('receipts.batches').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!batch) throw new NotFound()
  return batch
}

async function nextGivers(tx: Tx<ReceiptsTables>, id: string, done: number): Promise<string[]> {
  const rows = await tx
    .selectFrom('receipts.batch_givers')
    .select('giver_id')
    .where('batch_id', '=', id)
    .where('position', '>', done)
    .orderBy('position')
    .limit(giversAtOnce)
    .execute()
  return rows.map(({ giver_id }) => giver_id)
}

/**
 * Issues the receipts of the next givers of a batch: their receipts, their numbers and how far it came are one transaction. Says
 * whether there are more; with `rest` it leaves news of them.
 */
export const issueChunk = command({
  name: 'receipts.issue-chunk',
  looksInto: ['giving', 'people', 'governance'],
  input: z.object({ id: id(), rest: tick() }),
  async run(tx: Tx<ReceiptsTables>, { id, rest }, by) {
    const batch = await lockBatch(tx, id)
    if (batch.finished_at || batch.stopped_at || batch.failed_at) return { id, more: false }
    const givers = await nextGivers(tx, id, batch.done)
    const series = await tx
      .selectFrom('receipts.series')
      .select(['id', 'pattern', 'digits'])
      .where('id', '=', batch.series_id)
      .executeTakeFirstOrThrow()
    const how = { series, kind: batch.kind, language: null, batchId: id }
    const { issued } = await issueGroups(tx, by, { ...wantedBy(batch), givers }, how)
    if (batch.sends_mail)
      for (const { id: receiptId, giver } of issued) if (giver.email) await queueMail(tx, by, receiptId, giver.email)
    const done = batch.done + givers.length
    const isOver = done >= batch.givers
    const all = batch.issued + issued.length
    await tx
      .updateTable('receipts.batches')
      .set({ done, issued: all, finished_at: isOver ? by.now : null })
      .where('id', '=', id)
      .execute()
    if (isOver) await askForBatch(tx, by, id, all)
    else if (rest) await by.tell(batchBegun, id)
    return { id, more: !isOver }
  },
})
