import { sql } from 'kysely'
import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { id, text } from '#platform/inputs.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ReceiptsTables } from '../tables.ts'

/** Issues a receipt once more, as a duplicate that says what the first said; with who asked, when and why. */
export const reissueReceipt = command({
  name: 'receipts.reissue-receipt',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<ReceiptsTables>, { id, why }, by) {
    if ((await lockRecord(tx, 'receipts.receipts', id)).voided_at) throw new Refusal('receipts.is-void')
    const copy = newId()
    await sql`insert into receipts.copies (id, receipt_id, position, reason, recorded_at, recorded_by)
      select ${copy}, ${id}, count(*) + 1, ${why}, ${by.now}, ${by.actor.name}
      from receipts.copies where receipt_id = ${id}`.execute(tx)
    by.about(id)
    return { id, copy }
  },
})
