import { z } from 'zod'
import type { By } from '#platform/commands.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { id, optional } from '#platform/inputs.ts'
import type { ReceiptsTables } from '../tables.ts'

/** The news that a print is wanted. */
export const printAsked = 'receipts.print-asked'

/** How many receipts one file holds: each takes memory until the whole is made. */
export const receiptsInFile = 200

type Wanted = Partial<Pick<ReceiptsTables['receipts.prints'], 'receipt_id' | 'copy_id' | 'batch_id' | 'form' | 'part'>>

async function askOne(tx: Tx<ReceiptsTables>, by: By, wanted: Wanted): Promise<string> {
  const id = newId()
  const row = { receipt_id: null, copy_id: null, batch_id: null, form: 'letters', part: 1, ...wanted } as const
  await tx
    .insertInto('receipts.prints')
    .values({
      ...{ id, ...row, asked_at: by.now, asked_by: by.actor.name },
      ...{ made_at: null, failed_at: null, sha256: null, pages: null },
    })
    .execute()
  await by.tell(printAsked, id)
  return id
}

/** Asks for the letters of a batch, so many in a file, and for its labels. */
export async function askForBatch(tx: Tx<ReceiptsTables>, by: By, batchId: string, receipts: number): Promise<void> {
  for (let part = 1; (part - 1) * receiptsInFile < receipts; part++)
    for (const form of ['letters', 'labels'] as const) await askOne(tx, by, { batch_id: batchId, form, part })
}

/** Asks for a receipt as a PDF, or for a copy of it; the worker makes it. */
export const askPrint = command({
  name: 'receipts.ask-print',
  input: z.object({ id: id(), copy: optional(id()) }),
  async run(tx: Tx<ReceiptsTables>, { id: receiptId, copy }, by) {
    const receipt = await tx.selectFrom('receipts.receipts').select('id').where('id', '=', receiptId).executeTakeFirst()
    const found =
      copy === null ||
      (await tx
        .selectFrom('receipts.copies')
        .select('id')
        .where('id', '=', copy)
        .where('receipt_id', '=', receiptId)
        .executeTakeFirst())
    if (!receipt || !found) throw new NotFound()
    return { id: await askOne(tx, by, { receipt_id: receiptId, copy_id: copy }) }
  },
})
