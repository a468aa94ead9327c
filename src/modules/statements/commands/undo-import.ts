import { z } from 'zod'
import { takeBackPayments } from '#modules/giving/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'

/** Undoes an import whole, while nothing rests on it: its gifts leave as if its files had never come. */
export const undoImport = command({
  name: 'statements.undo-import',
  looksInto: ['giving', 'payments', 'receipts', 'events'],
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx, { id, why }, by) {
    await takeBackPayments(tx, id, why, by)
    return { id }
  },
})
