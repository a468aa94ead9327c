import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { text } from '#platform/inputs.ts'
import { accountsIn } from '../queries/account-row.ts'
import { stateOf } from '../rules/state.ts'
import type { AccountsTables } from '../tables.ts'
import { forgetAttempts } from './attempts.ts'
import { browser, letInOrAsk } from './let-in.ts'
import { passwordFits } from './passwords.ts'

const input = browser.extend({
  signInName: text(40),
  password: z.string({ error: 'input.required' }).min(1, 'input.required').max(1000),
  attempts: z.array(z.string()).default([]),
})

const named = (db: Db<AccountsTables>, signInName: string) =>
  accountsIn(db).select('a.password_hash').where('a.sign_in_name', '=', signInName).executeTakeFirst()

/**
 * Signs an account in by name and password, or asks for its second factor. Unknown names, wrong passwords and accounts that do not
 * act get the same answer after the same work.
 */
export const signIn = command({
  name: 'accounts.sign-in',
  door: 'open',
  input,
  async prepare(db: Db<AccountsTables>, { signInName, password }) {
    const hash = (await named(db, signInName))?.password_hash ?? null
    return { hash, fits: await passwordFits(password, hash) }
  },
  async run(tx: Tx<AccountsTables>, { signInName, attempts, ...from }, by, { hash, fits }) {
    const account = await named(tx, signInName)
    if (!fits || !account || account.password_hash !== hash || stateOf(account) !== 'confirmed')
      throw new Refusal('accounts.sign-in.wrong', 'password')
    await forgetAttempts(tx, attempts)
    by.about(account.id, [])
    return letInOrAsk(tx, by, account.id, { ...from, via: 'password' })
  },
})
