import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ThanksTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a wish back that was recorded wrongly: the one said before it holds again. */
export const voidWish = command({
  name: 'thanks.void-wish',
  input,
  async run(tx: Tx<ThanksTables>, { id, why }, by) {
    if ((await lockRecord(tx, 'thanks.wishes', id)).voided_at) throw new Refusal('thanks.wish-is-void')
    await keepVersion(tx, 'thanks.wishes', id, by, { change: 'voided', reason: why })
    await tx.updateTable('thanks.wishes').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Lets a wish hold again. */
export const restoreWish = command({
  name: 'thanks.restore-wish',
  input,
  async run(tx: Tx<ThanksTables>, { id, why }, by) {
    if (!(await lockRecord(tx, 'thanks.wishes', id)).voided_at) throw new Refusal('thanks.wish-is-not-void')
    await keepVersion(tx, 'thanks.wishes', id, by, { change: 'restored', reason: why })
    await tx.updateTable('thanks.wishes').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
