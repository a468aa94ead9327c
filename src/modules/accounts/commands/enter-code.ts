import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { accountsIn } from '../queries/account-row.ts'
import { stateOf } from '../rules/state.ts'
import { tokenHash } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'
import { forgetAttempts } from './attempts.ts'
import { browser, letIn } from './let-in.ts'
import { takeCode } from './second-factor.ts'

const input = browser.extend({
  token: z.string().max(100),
  code: z.string({ error: 'input.required' }).min(1, 'input.required').max(100),
  attempts: z.array(z.string()).default([]),
})

/** Ends a sign-in that waits for the second factor: by a code of the app, or by a recovery code. */
export const enterCode = command({
  name: 'accounts.enter-code',
  door: 'open',
  input,
  async run(tx: Tx<AccountsTables>, { token, code, attempts, ...from }, by) {
    const pending = await tx
      .deleteFrom('accounts.pending_sign_ins')
      .where('token_hash', '=', tokenHash(token))
      .where('ends_at', '>', by.now)
      .returning(['account_id', 'via'])
      .executeTakeFirst()
    if (!pending) throw new Refusal('accounts.enter-code.over')
    if (!(await takeCode(tx, by, pending.account_id, code))) throw new Refusal('accounts.enter-code.wrong', 'code')
    const account = await accountsIn(tx).where('a.id', '=', pending.account_id).executeTakeFirstOrThrow()
    if (stateOf(account) !== 'confirmed') throw new Refusal('accounts.enter-code.over')
    await forgetAttempts(tx, attempts)
    by.about(account.id, [])
    return letIn(tx, by, account.id, { ...from, via: pending.via })
  },
})
