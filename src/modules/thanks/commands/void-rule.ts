import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { isDatabaseError, type Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ThanksTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a rule back: the one before it for its amount holds on. Thanks that were given stay. */
export const voidRule = command({
  name: 'thanks.void-rule',
  input,
  async run(tx: Tx<ThanksTables>, { id, why }, by) {
    if ((await lockRecord(tx, 'thanks.rules', id)).voided_at) throw new Refusal('thanks.rule-is-void')
    await keepVersion(tx, 'thanks.rules', id, by, { change: 'voided', reason: why })
    await tx.updateTable('thanks.rules').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Lets a rule hold again; refused while another one of its amount begins on its day. */
export const restoreRule = command({
  name: 'thanks.restore-rule',
  input,
  async run(tx: Tx<ThanksTables>, { id, why }, by) {
    if (!(await lockRecord(tx, 'thanks.rules', id)).voided_at) throw new Refusal('thanks.rule-is-not-void')
    await keepVersion(tx, 'thanks.rules', id, by, { change: 'restored', reason: why })
    try {
      await tx.updateTable('thanks.rules').set({ voided_at: null }).where('id', '=', id).execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('thanks.rule-taken')
      throw error
    }
    return { id }
  },
})
