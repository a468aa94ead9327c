import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { accountOf } from '../queries/account-row.ts'
import { permissionsOfAccount } from '../queries/role-permissions.ts'
import type { AccountsTables } from '../tables.ts'
import { endAccess } from './end-access.ts'
import { lockAccounts, mustCover } from './guard-officers.ts'
import { takeSecondFactorAway } from './second-factor.ts'
import { todayOf } from './write-grant.ts'

/** Takes away the second factor of somebody who lost the phone and the recovery codes, and ends all their sessions. */
export const resetSecondFactor = command({
  name: 'accounts.reset-second-factor',
  input: z.object({ id: id() }),
  async run(tx: Tx<AccountsTables>, given, by) {
    await lockAccounts(tx)
    const account = await accountOf(tx, given.id)
    mustCover(by, await permissionsOfAccount(tx, account.id, await todayOf(tx, by.now)))
    await takeSecondFactorAway(tx, account.id)
    await tx.deleteFrom('accounts.passkeys').where('account_id', '=', account.id).execute()
    await tx.deleteFrom('accounts.pending_sign_ins').where('account_id', '=', account.id).execute()
    await endAccess(tx, account.id)
    by.about(account.id, ['second-factor'])
  },
})
