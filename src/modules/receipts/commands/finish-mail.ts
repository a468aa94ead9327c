import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import type { ReceiptsTables } from '../tables.ts'

/** Notes that the mail server took a mail. */
export const finishMail = command({
  name: 'receipts.finish-mail',
  input: z.object({ id: id() }),
  async run(tx: Tx<ReceiptsTables>, { id }, { now }) {
    await tx
      .updateTable('receipts.mails')
      .set({ sent_at: now, failed_at: null })
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .execute()
    return { id }
  },
})

/** Notes that a mail could not be sent; it can be asked for again. */
export const failMail = command({
  name: 'receipts.fail-mail',
  input: z.object({ id: id() }),
  async run(tx: Tx<ReceiptsTables>, { id }, { now }) {
    await tx
      .updateTable('receipts.mails')
      .set({ failed_at: now })
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .execute()
    return { id }
  },
})
