import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ReceiptsTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a policy back: the one before it holds on. Receipts that were issued by it stay. */
export const voidPolicy = command({
  name: 'receipts.void-policy',
  input,
  async run(tx: Tx<ReceiptsTables>, { id, why }, by) {
    if ((await lockRecord(tx, 'receipts.policies', id)).voided_at) throw new Refusal('receipts.policy-is-void')
    await keepVersion(tx, 'receipts.policies', id, by, { change: 'voided', reason: why })
    await tx.updateTable('receipts.policies').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Lets a policy hold again; refused while another one begins on its day. */
export const restorePolicy = command({
  name: 'receipts.restore-policy',
  input,
  async run(tx: Tx<ReceiptsTables>, { id, why }, by) {
    if (!(await lockRecord(tx, 'receipts.policies', id)).voided_at) throw new Refusal('receipts.policy-is-not-void')
    await keepVersion(tx, 'receipts.policies', id, by, { change: 'restored', reason: why })
    try {
      await tx.updateTable('receipts.policies').set({ voided_at: null }).where('id', '=', id).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('receipts.policy-taken')
      throw error
    }
    return { id }
  },
})
