import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getOperationForUpdate } from '../queries/get-operation.ts'
import type { OperationsTables } from '../tables.ts'
import { operationCode } from './inputs.ts'

/** Corrects the code name of an operation; the one before stays readable. */
export const correctOperation = command({
  name: 'operations.correct-operation',
  input: z.object({ id: id(), code: operationCode(), why: text(500) }),
  async run(tx: Tx<OperationsTables>, { id, code, why }, by) {
    await getOperationForUpdate(tx, id, by.actor)
    await keepVersion(tx, 'operations.operations', id, by, { change: 'corrected', reason: why })
    try {
      await tx.updateTable('operations.operations').set({ code }).where('id', '=', id).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('operations.code-taken', 'code', { code })
      throw error
    }
    return { id }
  },
})
