import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ThanksTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes words of thanks out of use: those for any occasion, or the product's own, speak again. */
export const voidTemplate = command({
  name: 'thanks.void-template',
  input,
  async run(tx: Tx<ThanksTables>, { id, why }, by) {
    if ((await lockRecord(tx, 'thanks.templates', id)).voided_at) throw new Refusal('thanks.template-is-void')
    await keepVersion(tx, 'thanks.templates', id, by, { change: 'voided', reason: why })
    await tx.updateTable('thanks.templates').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Takes words up again; refused while others are for their occasion. */
export const restoreTemplate = command({
  name: 'thanks.restore-template',
  input,
  async run(tx: Tx<ThanksTables>, { id, why }, by) {
    if (!(await lockRecord(tx, 'thanks.templates', id)).voided_at) throw new Refusal('thanks.template-is-not-void')
    await keepVersion(tx, 'thanks.templates', id, by, { change: 'restored', reason: why })
    try {
      await tx.updateTable('thanks.templates').set({ voided_at: null }).where('id', '=', id).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('thanks.template-taken')
      throw error
    }
    return { id }
  },
})
