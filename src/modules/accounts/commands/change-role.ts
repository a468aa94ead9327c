import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { code } from '#platform/inputs.ts'
import { permissionNames, permissionsOfRole } from '../queries/role-permissions.ts'
import { roleExists } from '../queries/roles.ts'
import { beyond } from '../rules/roles.ts'
import type { AccountsTables } from '../tables.ts'
import { endAccess } from './end-access.ts'
import { keepingAnOfficer, mustCover } from './guard-officers.ts'
import { writeRoleChanges } from './write-role-changes.ts'

const ticked = (given: Record<string, Record<string, string>>): string[] =>
  Object.entries(given).flatMap(([module, acts]) =>
    Object.entries(acts).flatMap(([act, value]) => (value === 'yes' ? [`${module}.${act}`] : [])),
  )

/** All permissions of a role, as a list of names or as a form's ticks by module and act. */
const permissionsInput = z
  .union([z.array(z.string().max(100)), z.record(z.string(), z.record(z.string(), z.string()))], {
    error: 'input.required',
  })
  .transform((given) => new Set(Array.isArray(given) ? given : ticked(given)))

/** Says what a role may do from now on. Who holds it and loses by it must sign in anew. */
export const changeRole = command({
  name: 'accounts.change-role',
  input: z.object({ role: code(), permissions: permissionsInput }),
  run: (tx: Tx<AccountsTables>, { role, permissions }, by) =>
    keepingAnOfficer(
      tx,
      async () => {
        if (!(await roleExists(tx, role))) throw new NotFound()
        const names = permissionNames()
        const [unknown] = beyond(permissions, new Set(names))
        if (unknown !== undefined) throw new Refusal('accounts.change-role.no-permission', undefined, { name: unknown })
        const before = await permissionsOfRole(tx, role)
        mustCover(by, [...before, ...permissions])
        await writeRoleChanges(tx, by, role, permissions, names)
        if (beyond(before, permissions).length > 0) {
          const holders = await tx
            .selectFrom('accounts.grants')
            .select('account_id')
            .where('role', '=', role)
            .where('revoked_at', 'is', null)
            .execute()
          for (const { account_id } of holders) await endAccess(tx, account_id)
        }
        return { id: role }
      },
      { ofRole: true },
    ),
})
