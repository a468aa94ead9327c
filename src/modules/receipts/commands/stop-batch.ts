import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { ReceiptsTables } from '../tables.ts'
import { batchBegun } from './start-batch.ts'

type State = Pick<ReceiptsTables['receipts.batches'], 'finished_at' | 'stopped_at' | 'failed_at'>

async function lock(tx: Tx<ReceiptsTables>, id: string): Promise<State> {
  const { rows } = await sql<State>`select finished_at, stopped_at, failed_at from receipts.batches
    where id = ${id} for update`.execute(tx)
  const [batch] = rows
  if (!batch) throw new NotFound()
  if (batch.finished_at) throw new Refusal('receipts.batch-is-over')
  return batch
}

/** Stops a batch after the givers whose turn it is; what was issued stays, and it can go on. */
export const stopBatch = command({
  name: 'receipts.stop-batch',
  input: z.object({ id: id() }),
  async run(tx: Tx<ReceiptsTables>, { id }, by) {
    const { stopped_at } = await lock(tx, id)
    if (stopped_at) throw new Refusal('receipts.batch-is-stopped')
    await tx
      .updateTable('receipts.batches')
      .set({ stopped_at: by.now, stopped_by: by.actor.name })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})

/** Lets a batch that was stopped, or could not go on, go on where it was. */
export const resumeBatch = command({
  name: 'receipts.resume-batch',
  input: z.object({ id: id() }),
  async run(tx: Tx<ReceiptsTables>, { id }, by) {
    const { stopped_at, failed_at } = await lock(tx, id)
    if (!stopped_at && !failed_at) throw new Refusal('receipts.batch-goes-on')
    await tx
      .updateTable('receipts.batches')
      .set({ stopped_at: null, stopped_by: null, failed_at: null })
      .where('id', '=', id)
      .execute()
    await by.tell(batchBegun, id)
    return { id }
  },
})
