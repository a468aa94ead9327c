import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getOperationForUpdate, lockOperation } from '../queries/get-operation.ts'
import type { OperationsTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes an operation out of all lists to choose from; counts that speak of it must be voided or corrected first. */
export const voidOperation = command({
  name: 'operations.void-operation',
  input,
  async run(tx: Tx<OperationsTables>, { id, why }, by) {
    await getOperationForUpdate(tx, id, by.actor)
    const used = await tx
      .selectFrom('operations.counts')
      .select('id')
      .where('operation_id', '=', id)
      .where('voided_at', 'is', null)
      .limit(1)
      .executeTakeFirst()
    if (used) throw new Refusal('operations.void-operation.in-use')
    await keepVersion(tx, 'operations.operations', id, by, { change: 'voided', reason: why })
    await tx.updateTable('operations.operations').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided operation back. */
export const restoreOperation = command({
  name: 'operations.restore-operation',
  input,
  async run(tx: Tx<OperationsTables>, { id, why }, by) {
    const { voided_at } = await lockOperation(tx, id, by.actor)
    if (!voided_at) throw new Refusal('operations.operation-is-not-void')
    await keepVersion(tx, 'operations.operations', id, by, { change: 'restored', reason: why })
    await tx.updateTable('operations.operations').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
