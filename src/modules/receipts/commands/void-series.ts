import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ReceiptsTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Ends a series: it gives no more numbers, and those that it gave stay. */
export const voidSeries = command({
  name: 'receipts.void-series',
  input,
  async run(tx: Tx<ReceiptsTables>, { id, why }, by) {
    if ((await lockRecord(tx, 'receipts.series', id)).voided_at) throw new Refusal('receipts.series-is-void')
    await keepVersion(tx, 'receipts.series', id, by, { change: 'voided', reason: why })
    await tx.updateTable('receipts.series').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Lets a series give numbers again, from the last one on. */
export const restoreSeries = command({
  name: 'receipts.restore-series',
  input,
  async run(tx: Tx<ReceiptsTables>, { id, why }, by) {
    if (!(await lockRecord(tx, 'receipts.series', id)).voided_at) throw new Refusal('receipts.series-is-not-void')
    await keepVersion(tx, 'receipts.series', id, by, { change: 'restored', reason: why })
    await tx.updateTable('receipts.series').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
