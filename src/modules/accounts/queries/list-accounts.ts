import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { AccountsTables } from '../tables.ts'
import { accountsIn, withState } from './account-row.ts'
import { rolesIn } from './roles.ts'

/** All accounts by name, each with its state and the grants that were not revoked; an organisation has dozens, not thousands. */
export const listAccounts = query({
  name: 'accounts.list-accounts',
  reads: 'private',
  input: z.object({}),
  async run(db: Db<AccountsTables>) {
    const accounts = await accountsIn(db).orderBy('a.name').orderBy('a.id').limit(1000).execute()
    const grants = await db
      .selectFrom('accounts.grants')
      .select(['account_id', 'role', 'until_day'])
      .where('revoked_at', 'is', null)
      .orderBy('role')
      .execute()
    const roles = new Map((await rolesIn(db)).map((role) => [role.code, role]))
    const held = Map.groupBy(grants, ({ account_id }) => account_id)
    return accounts.map((account) => ({
      ...withState(account),
      grants: (held.get(account.id) ?? []).map(({ role, until_day }) => ({
        role,
        names: roles.get(role)?.names ?? null,
        until_day,
      })),
    }))
  },
})
