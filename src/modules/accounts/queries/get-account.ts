import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import { beyond } from '../rules/roles.ts'
import type { AccountsTables } from '../tables.ts'
import { accountOf } from './account-row.ts'
import { permissionsOfAccount } from './role-permissions.ts'
import { hasSecondFactor } from './second-factor.ts'

/** An account with its state, all its grants and suspensions, newest first, and whether the viewer may do all that it may. Throws NotFound. */
export const getAccount = query({
  name: 'accounts.get-account',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<AccountsTables>, { id }, viewer) {
    const account = await accountOf(db, id)
    const grants = await db
      .selectFrom('accounts.grants as g')
      .innerJoin('accounts.roles as r', 'r.code', 'g.role')
      .select(['g.id', 'g.role', 'r.names', 'g.granted_at', 'g.granted_by', 'g.until_day', 'g.revoked_at'])
      .select('g.revoked_by')
      .where('g.account_id', '=', id)
      .orderBy('g.id', 'desc')
      .execute()
    const suspensions = await db
      .selectFrom('accounts.suspensions')
      .selectAll()
      .where('account_id', '=', id)
      .orderBy('id', 'desc')
      .execute()
    const lacking = beyond(await permissionsOfAccount(db, id, null), viewer.may)
    return {
      ...account,
      grants,
      suspensions,
      isWithinOwn: lacking.length === 0,
      hasSecondFactor: await hasSecondFactor(db, id),
    }
  },
})
