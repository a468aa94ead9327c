import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { accountOf } from '../queries/account-row.ts'
import { tokenHash } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'
import { lockAccounts } from './guard-officers.ts'
import { browser, letInOrAsk } from './let-in.ts'

/** Signs in by a one-time link, or asks for the second factor; one that was used or has ended is refused. The first confirms an invited account. */
export const useSignInLink = command({
  name: 'accounts.use-sign-in-link',
  door: 'open',
  input: browser.extend({ token: z.string().max(100) }),
  async run(tx: Tx<AccountsTables>, { token, ...from }, by) {
    const hash = tokenHash(token)
    const looked = await tx
      .selectFrom('accounts.sign_in_links')
      .select('used_at')
      .where('token_hash', '=', hash)
      .executeTakeFirst()
    // who guesses holds nobody up
    if (looked) await lockAccounts(tx)
    const link = await tx
      .updateTable('accounts.sign_in_links')
      .set({ used_at: by.now })
      .where('token_hash', '=', hash)
      .where('used_at', 'is', null)
      .where('ends_at', '>', by.now)
      .returning('account_id')
      .executeTakeFirst()
    if (!link) throw new Refusal('accounts.use-sign-in-link.over')
    const { id, state } = await accountOf(tx, link.account_id)
    if (state === 'suspended' || state === 'ended') throw new Refusal('accounts.use-sign-in-link.over')
    if (state === 'invited')
      await tx.updateTable('accounts.accounts').set({ confirmed_at: by.now }).where('id', '=', id).execute()
    by.about(id, [])
    return letInOrAsk(tx, by, id, { ...from, via: 'link' })
  },
})
