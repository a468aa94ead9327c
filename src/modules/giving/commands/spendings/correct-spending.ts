import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getSpendingForUpdate } from '../../queries/get-spending.ts'
import type { GivingTables } from '../../tables.ts'
import { spendingColumns, spendingFields } from './spending-fields.ts'

/** Corrects a spending; the version before it stays readable. */
export const correctSpending = command({
  name: 'giving.correct-spending',
  looksInto: ['governance'],
  input: z.object({ id: id(), ...spendingFields, why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, why, ...given }, by) {
    const before = await getSpendingForUpdate(tx, id)
    if (before.voided_at) throw new Refusal('giving.spending-is-void')
    const columns = await spendingColumns(tx, given, by.now)
    await keepVersion(tx, 'giving.spendings', id, by, {
      change: 'corrected',
      reason: why,
      also: { fund: before.fund },
    })
    await tx.updateTable('giving.spendings').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
