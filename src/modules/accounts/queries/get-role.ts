import { z } from 'zod'
import { permissions } from '#platform/acts.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { code } from '#platform/inputs.ts'
import { ruleAllows } from '../rules/roles.ts'
import type { AccountsTables } from '../tables.ts'
import { changesOf, permissionsOfRole } from './role-permissions.ts'

/** A role with every permission of the product: whether it has it, whether its rule says so, and who edited it. Throws NotFound. */
export const getRole = query({
  name: 'accounts.get-role',
  reads: 'open',
  input: z.object({ role: code() }),
  async run(db: Db<AccountsTables>, { role }) {
    const found = await db
      .selectFrom('accounts.roles')
      .select(['code', 'names', 'created_at', 'created_by'])
      .where('code', '=', role)
      .executeTakeFirst()
    if (!found) throw new NotFound()
    const may = await permissionsOfRole(db, role)
    const edited = new Map((await changesOf(db, role)).map((change) => [change.permission, change.changedBy]))
    return {
      ...found,
      permissions: permissions().map(({ name, isRead, isPrivateRead }) => ({
        name,
        isRead,
        isPrivateRead,
        isGranted: may.has(name),
        isRule: ruleAllows(role, name),
        editedBy: found.names === null ? (edited.get(name) ?? null) : null,
      })),
    }
  },
})
