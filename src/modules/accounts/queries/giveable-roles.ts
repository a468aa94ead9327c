import type { Db } from '#platform/db/db.ts'
import { beyond } from '../rules/roles.ts'
import type { AccountsTables } from '../tables.ts'
import { permissionsOfRole } from './role-permissions.ts'
import { type RoleName, rolesIn } from './roles.ts'

/** The roles that somebody may give, because they may do themselves all that these may. */
export async function giveableRoles(database: Db, may: ReadonlySet<string>): Promise<RoleName[]> {
  const db = database as unknown as Db<AccountsTables>
  const roles = await Promise.all(
    (await rolesIn(db)).map(async (role) => ({ role, lacking: beyond(await permissionsOfRole(db, role.code), may) })),
  )
  return roles.filter(({ lacking }) => lacking.length === 0).map(({ role }) => role)
}
