import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code } from '#platform/inputs.ts'
import { accountsIn, withState } from '../queries/account-row.ts'
import { permissionsOfAccount } from '../queries/role-permissions.ts'
import { invitationLength, linkLength } from '../rules/limits.ts'
import type { AccountsTables } from '../tables.ts'
import { lockAccounts, mustCover } from './guard-officers.ts'
import { todayOf } from './write-grant.ts'
import { writeLink } from './write-link.ts'

/** Makes a one-time link for an account; the token is told once and kept as a hash. */
export const createSignInLink = command({
  name: 'accounts.create-sign-in-link',
  input: z.object({ signInName: code() }),
  async run(tx: Tx<AccountsTables>, { signInName }, by) {
    await lockAccounts(tx)
    const row = await accountsIn(tx).where('a.sign_in_name', '=', signInName).executeTakeFirst()
    if (!row) throw new Refusal('accounts.create-sign-in-link.no-account', 'signInName', { name: signInName })
    const { id, state } = withState(row)
    if (state === 'suspended' || state === 'ended') throw new Refusal(`accounts.is-${state}`)
    mustCover(by, await permissionsOfAccount(tx, id, await todayOf(tx, by.now)))
    by.about(id)
    return { token: await writeLink(tx, id, by.now, state === 'invited' ? invitationLength : linkLength) }
  },
})
