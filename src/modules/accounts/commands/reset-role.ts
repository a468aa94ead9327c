import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { oneOf } from '#platform/inputs.ts'
import { permissionNames, permissionsOfRole } from '../queries/role-permissions.ts'
import { permissionsOf, roles } from '../rules/roles.ts'
import type { AccountsTables } from '../tables.ts'
import { keepingAnOfficer, mustCover } from './guard-officers.ts'
import { writeRoleChanges } from './write-role-changes.ts'

/**
 * Takes all edits of a role of the product back. What was taken from the directors' role nobody has any more to give, so only
 * whoever runs the machine can bring it back.
 */
export const resetRole = command({
  name: 'accounts.reset-role',
  input: z.object({ role: oneOf(roles) }),
  run: (tx: Tx<AccountsTables>, { role }, by) =>
    keepingAnOfficer(
      tx,
      async () => {
        const names = permissionNames()
        const rule = permissionsOf(role, names)
        mustCover(by, [...(await permissionsOfRole(tx, role)), ...rule])
        await writeRoleChanges(tx, by, role, rule, names)
        return { id: role }
      },
      { ofRole: true },
    ),
})
