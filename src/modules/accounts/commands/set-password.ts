import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { AccountsTables } from '../tables.ts'
import { hashPassword, tokenHash } from './passwords.ts'

const input = z.object({
  password: z.string({ error: 'input.required' }).min(12, 'accounts.set-password.too-short').max(1000),
  again: z.string({ error: 'input.required' }).max(1000),
  keepSession: z.string().max(100).optional(),
})

/** Sets one's own password and ends all other sessions of the account. */
export const setPassword = command({
  name: 'accounts.set-password',
  door: 'own',
  input,
  async run(tx: Tx<AccountsTables>, { password, again, keepSession }, { actor, about }) {
    if (password !== again) throw new Refusal('accounts.set-password.not-the-same', 'again')
    const changed = await tx
      .updateTable('accounts.accounts')
      .set({ password_hash: await hashPassword(password) })
      .where('id', '=', actor.id)
      .returning('id')
      .executeTakeFirst()
    if (!changed) throw new Refusal('accounts.set-password.sign-in-first')
    await tx
      .deleteFrom('accounts.sessions')
      .where('account_id', '=', actor.id)
      .where('token_hash', '!=', tokenHash(keepSession ?? ''))
      .execute()
    about(actor.id, ['password'])
  },
})
