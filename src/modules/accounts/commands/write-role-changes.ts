import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { changesTo } from '../rules/roles.ts'
import type { AccountsTables } from '../tables.ts'

/**
 * Lets a role do just `wanted`, kept as its differences from its rule. An edit that stays keeps who made it; one of a permission
 * that is no more among `names` stays as it is.
 */
export async function writeRoleChanges(
  tx: Tx<AccountsTables>,
  by: By,
  role: string,
  wanted: ReadonlySet<string>,
  names: readonly string[],
): Promise<void> {
  const changes = changesTo(role, wanted, names)
  const changed = changes.map(({ permission }) => permission)
  await tx
    .deleteFrom('accounts.role_changes')
    .where('role', '=', role)
    .where('permission', 'in', names)
    .$if(changed.length > 0, (all) => all.where('permission', 'not in', changed))
    .execute()
  if (changes.length === 0) return
  const rows = changes.map(({ permission, isGranted }) => ({
    role,
    permission,
    is_granted: isGranted,
    changed_at: by.now,
    changed_by: by.actor.name,
  }))
  await tx
    .insertInto('accounts.role_changes')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}
