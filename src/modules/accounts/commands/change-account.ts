import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { type Account, accountOf } from '../queries/account-row.ts'
import { permissionsOfAccount } from '../queries/role-permissions.ts'
import type { AccountsTables } from '../tables.ts'
import { endAccess } from './end-access.ts'
import { keepingAnOfficer, mustCover } from './guard-officers.ts'
import { todayOf } from './write-grant.ts'

/**
 * Changes what an account may do or how it stands: under the lock, within what the actor may do too, with an officer left, and
 * with an end to all its sessions. Throws NotFound. Refuses `accounts.is-ended`, `accounts.beyond-own`, `accounts.last-officer`.
 */
export const changeAccount = (
  tx: Tx<AccountsTables>,
  by: By,
  id: string,
  change: (account: Account) => Promise<void>,
): Promise<{ id: string }> =>
  keepingAnOfficer(tx, async () => {
    const account = await accountOf(tx, id)
    mustCover(by, await permissionsOfAccount(tx, id, await todayOf(tx, by.now)))
    if (account.state === 'ended') throw new Refusal('accounts.is-ended')
    await change(account)
    await endAccess(tx, id)
    return { id }
  })
