import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import type { ThanksTables } from '../tables.ts'

const input = z.object({ id: id() })

/** Notes that the mail server took a mail. */
export const finishMail = command({
  name: 'thanks.finish-mail',
  input,
  async run(tx: Tx<ThanksTables>, { id }, { now }) {
    await tx
      .updateTable('thanks.mails')
      .set({ sent_at: now, failed_at: null })
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .execute()
    return { id }
  },
})

/** Notes that a mail could not be sent; it can be asked for again. */
export const failMail = command({
  name: 'thanks.fail-mail',
  input,
  async run(tx: Tx<ThanksTables>, { id }, { now }) {
    await tx
      .updateTable('thanks.mails')
      .set({ failed_at: now })
      .where('id', '=', id)
      .where('sent_at', 'is', null)
      .execute()
    return { id }
  },
})
