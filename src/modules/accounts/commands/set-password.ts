import { z } from 'zod'
import { organisationOf } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { mayChooseAnew } from '../queries/own-session.ts'
import type { AccountsTables } from '../tables.ts'
import { keepOnlySession } from './begin-session.ts'
import { hashNewPassword, newPasswordFields } from './new-password.ts'
import { passwordFits } from './passwords.ts'

const input = z.object({
  ...newPasswordFields,
  current: z.string().max(1000).default(''),
  keepSession: z.string().max(100).optional(),
})

/** The words that everybody would try for an account: its own names and those of the organisation. */
async function wordsAround(tx: Tx, account: { sign_in_name: string; name: string }): Promise<string[]> {
  const organisation = await organisationOf(tx)
  return [account.sign_in_name, account.name, ...Object.values(organisation?.names ?? {})]
}

/**
 * Sets one's own password, ends all other sessions of the account and gives this one a new token. Asks for the present password
 * where there is one, unless the session has just begun by a one-time link.
 */
export const setPassword = command({
  name: 'accounts.set-password',
  door: 'own',
  input,
  async run(tx: Tx<AccountsTables>, { current, keepSession, ...fields }, { actor, now, about }) {
    const account = await tx
      .selectFrom('accounts.accounts')
      .select(['sign_in_name', 'name', 'password_hash'])
      .where('id', '=', actor.id)
      .executeTakeFirst()
    if (!account) throw new Refusal('accounts.set-password.sign-in-first')
    if (account.password_hash !== null && !(await mayChooseAnew(tx, actor.id, keepSession, now)))
      if (!(await passwordFits(current, account.password_hash)))
        throw new Refusal('accounts.set-password.wrong-current', 'current')
    const hash = await hashNewPassword(fields, await wordsAround(tx as unknown as Tx, account))
    await tx.updateTable('accounts.accounts').set({ password_hash: hash }).where('id', '=', actor.id).execute()
    about(actor.id, ['password'])
    return { token: await keepOnlySession(tx, actor.id, keepSession) }
  },
})
