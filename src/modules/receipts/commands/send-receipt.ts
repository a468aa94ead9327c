import { z } from 'zod'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { id } from '#platform/inputs.ts'
import { addressees } from '../queries/candidates.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ReceiptsTables } from '../tables.ts'

/** The news that a receipt is to be mailed. */
export const mailAsked = 'receipts.mail-asked'

/** Has a receipt mailed to an address, in the transaction at hand; one that was sent there is not sent again. */
export async function queueMail(tx: Tx<ReceiptsTables>, by: By, receiptId: string, address: string): Promise<void> {
  const asked = { asked_at: by.now, asked_by: by.actor.name, failed_at: null }
  const mail = await tx
    .insertInto('receipts.mails')
    .values({ id: newId(), receipt_id: receiptId, address, sent_at: null, ...asked })
    .onConflict((conflict) =>
      conflict.columns(['receipt_id', 'address']).doUpdateSet(asked).where('receipts.mails.failed_at', 'is not', null),
    )
    .returning('id')
    .executeTakeFirst()
  if (mail) await by.tell(mailAsked, mail.id)
}

/** Mails a receipt to the present e-mail address of its giver; asked twice it is sent once. */
export const sendReceipt = command({
  name: 'receipts.send-receipt',
  looksInto: ['people'],
  input: z.object({ id: id() }),
  async run(tx: Tx<ReceiptsTables>, { id }, by) {
    const receipt = await lockRecord(tx, 'receipts.receipts', id)
    if (receipt.voided_at) throw new Refusal('receipts.is-void')
    const { giver_id: giver } = receipt
    const email = (await addressees(tx as unknown as Tx, [giver])).get(giver)?.email
    if (!email) throw new Refusal('receipts.no-email')
    await queueMail(tx, by, id, email)
    return { id }
  },
})
