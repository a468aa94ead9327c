import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code } from '#platform/inputs.ts'
import { after, linkLength } from '../rules/limits.ts'
import type { AccountsTables } from '../tables.ts'
import { newToken } from './passwords.ts'

/** Makes a one-time link for an account; the token is told once and kept as a hash. */
export const createSignInLink = command({
  name: 'accounts.create-sign-in-link',
  input: z.object({ signInName: code() }),
  async run(tx: Tx<AccountsTables>, { signInName }, { now, about }) {
    const account = await tx
      .selectFrom('accounts.accounts')
      .select('id')
      .where('sign_in_name', '=', signInName)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!account) throw new Refusal('accounts.create-sign-in-link.no-account', 'signInName', { name: signInName })
    const { token, hash } = newToken()
    const row = {
      token_hash: hash,
      account_id: account.id,
      made_at: now,
      ends_at: after(now, linkLength),
      used_at: null,
    }
    await tx.insertInto('accounts.sign_in_links').values(row).execute()
    about(account.id)
    return { token }
  },
})
