import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { AccountsTables } from '../tables.ts'
import { keepOnlySession } from './begin-session.ts'

const input = z.object({ id: id(), keepSession: z.string().max(100).optional() })

/** Takes a passkey of one's own out of use, and ends all other sessions. */
export const removePasskey = command({
  name: 'accounts.remove-passkey',
  door: 'own',
  input,
  async run(tx: Tx<AccountsTables>, given, { actor, about }) {
    const removed = await tx
      .deleteFrom('accounts.passkeys')
      .where('id', '=', given.id)
      .where('account_id', '=', actor.id)
      .returning('id')
      .executeTakeFirst()
    if (!removed) throw new NotFound()
    about(actor.id, ['passkey'])
    return { token: await keepOnlySession(tx, actor.id, given.keepSession) }
  },
})
