import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { tokenHash } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'

/** Ends the session of this token. */
export const signOut = command({
  name: 'accounts.sign-out',
  door: 'open',
  input: z.object({ token: z.string().max(100) }),
  async run(tx: Tx<AccountsTables>, { token }, { actor, about }) {
    await tx.deleteFrom('accounts.sessions').where('token_hash', '=', tokenHash(token)).execute()
    about(actor.id)
  },
})
