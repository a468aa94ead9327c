import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, optional } from '#platform/inputs.ts'
import { namesInput } from '#platform/texts.ts'
import { permissionNames, permissionsOfRole } from '../queries/role-permissions.ts'
import { roleExists } from '../queries/roles.ts'
import type { AccountsTables } from '../tables.ts'
import { lockAccounts, mustCover } from './guard-officers.ts'
import { writeRoleChanges } from './write-role-changes.ts'

// /accounts/roles/create is a page
const addressOfNew = 'create'

/** Makes a role of the organisation's own, that may do nothing yet or the same as another; its `id` is its code. */
export const createRole = command({
  name: 'accounts.create-role',
  input: z.object({ code: code(), names: namesInput(80), copyOf: optional(code()) }),
  async run(tx: Tx<AccountsTables>, { code, names, copyOf }, by) {
    await lockAccounts(tx)
    if (code === addressOfNew || (await roleExists(tx, code)))
      throw new Refusal('accounts.create-role.code-taken', 'code', { code })
    if (copyOf !== null && !(await roleExists(tx, copyOf)))
      throw new Refusal('accounts.no-such-role', 'copyOf', { role: copyOf })
    const wanted = copyOf === null ? new Set<string>() : await permissionsOfRole(tx, copyOf)
    mustCover(by, wanted, 'copyOf')
    const row = { code, names: JSON.stringify(names), created_at: by.now, created_by: by.actor.name }
    await tx.insertInto('accounts.roles').values(row).execute()
    await writeRoleChanges(tx, by, code, wanted, permissionNames())
    return { id: code }
  },
})
