import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { AccountsTables } from '../tables.ts'
import { beginSession } from './begin-session.ts'
import { tokenHash } from './passwords.ts'

/** Signs in by a one-time link; a link that was used or has ended is refused. */
export const useSignInLink = command({
  name: 'accounts.use-sign-in-link',
  door: 'open',
  input: z.object({ token: z.string().max(100) }),
  async run(tx: Tx<AccountsTables>, { token }, { now, about }) {
    const link = await tx
      .updateTable('accounts.sign_in_links')
      .set({ used_at: now })
      .where('token_hash', '=', tokenHash(token))
      .where('used_at', 'is', null)
      .where('ends_at', '>', now)
      .returning('account_id')
      .executeTakeFirst()
    if (!link) throw new Refusal('accounts.use-sign-in-link.over')
    about(link.account_id)
    return { token: await beginSession(tx, link.account_id, now) }
  },
})
