import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { text } from '#platform/inputs.ts'
import type { AccountsTables } from '../tables.ts'
import { beginSession } from './begin-session.ts'
import { passwordFits } from './passwords.ts'

const input = z.object({
  signInName: text(40),
  password: z.string({ error: 'input.required' }).min(1, 'input.required').max(1000),
})

/** Signs an account in by name and password. Unknown names and wrong passwords get the same answer. */
export const signIn = command({
  name: 'accounts.sign-in',
  door: 'open',
  input,
  async run(tx: Tx<AccountsTables>, { signInName, password }, { now, about }) {
    const account = await tx
      .selectFrom('accounts.accounts')
      .select(['id', 'password_hash'])
      .where('sign_in_name', '=', signInName)
      .where('ended_at', 'is', null)
      .executeTakeFirst()
    if (!(await passwordFits(password, account?.password_hash ?? null)) || !account)
      throw new Refusal('accounts.sign-in.wrong', 'password')
    await tx.deleteFrom('accounts.attempts').where('sign_in_name', '=', signInName).execute()
    about(account.id)
    return { token: await beginSession(tx, account.id, now) }
  },
})
