import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { ThanksTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a contact back that was recorded wrongly. */
export const voidContact = command({
  name: 'thanks.void-contact',
  input,
  async run(tx: Tx<ThanksTables>, { id, why }, by) {
    if ((await lockRecord(tx, 'thanks.contacts', id)).voided_at) throw new Refusal('thanks.contact-is-void')
    await keepVersion(tx, 'thanks.contacts', id, by, { change: 'voided', reason: why })
    await tx.updateTable('thanks.contacts').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Lets a contact count again. */
export const restoreContact = command({
  name: 'thanks.restore-contact',
  input,
  async run(tx: Tx<ThanksTables>, { id, why }, by) {
    if (!(await lockRecord(tx, 'thanks.contacts', id)).voided_at) throw new Refusal('thanks.contact-is-not-void')
    await keepVersion(tx, 'thanks.contacts', id, by, { change: 'restored', reason: why })
    await tx.updateTable('thanks.contacts').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
