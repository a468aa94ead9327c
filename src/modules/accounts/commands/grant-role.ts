import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id } from '#platform/inputs.ts'
import type { AccountsTables } from '../tables.ts'
import { changeAccount } from './change-account.ts'
import { grantFields, revokeGrant, writeGrant } from './write-grant.ts'

/** Gives an account a role, to the end of a day or without end; a role that it has already gets the new last day. */
export const grantRole = command({
  name: 'accounts.grant-role',
  input: z.object({ id: id(), ...grantFields }),
  run: (tx: Tx<AccountsTables>, { id, role, untilDay }, by) =>
    changeAccount(tx, by, id, () => writeGrant(tx, by, id, { role, untilDay })),
})

/** Takes a role away from an account. */
export const revokeRole = command({
  name: 'accounts.revoke-role',
  input: z.object({ id: id(), role: code() }),
  run: (tx: Tx<AccountsTables>, { id, role }, by) =>
    changeAccount(tx, by, id, async () => {
      if (!(await revokeGrant(tx, by, id, role))) throw new Refusal('accounts.revoke-role.not-held', 'role')
    }),
})
