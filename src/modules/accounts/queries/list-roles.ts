import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { AccountsTables } from '../tables.ts'
import { changesOf, permissionsOfRole } from './role-permissions.ts'
import { rolesIn } from './roles.ts'

/** All roles: how many acts each may do, how many accounts hold it, and how often it was edited away from its rule. */
export const listRoles = query({
  name: 'accounts.list-roles',
  reads: 'open',
  input: z.object({}),
  async run(db: Db<AccountsTables>) {
    const holders = await db
      .selectFrom('accounts.grants as g')
      .innerJoin('accounts.accounts as a', 'a.id', 'g.account_id')
      .select((x) => ['g.role', x.fn.countAll<bigint>().as('holders')])
      .where('g.revoked_at', 'is', null)
      .where('a.ended_at', 'is', null)
      .groupBy('g.role')
      .execute()
    const held = new Map(holders.map((row) => [row.role, row.holders]))
    const roles = await rolesIn(db)
    return Promise.all(
      roles.map(async ({ code, names }) => ({
        code,
        names,
        permissions: (await permissionsOfRole(db, code)).size,
        holders: held.get(code) ?? 0n,
        edits: names === null ? (await changesOf(db, code)).length : 0,
      })),
    )
  },
})
