import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { invitationLength } from '../rules/limits.ts'
import type { AccountsTables } from '../tables.ts'
import { lockAccounts } from './guard-officers.ts'
import { holderFields, writeAccount } from './write-account.ts'
import { grantFields, writeGrant } from './write-grant.ts'
import { writeLink } from './write-link.ts'

/** Makes an account in a role, and the one-time link by which its holder comes in; before that it may do nothing. */
export const invite = command({
  name: 'accounts.invite',
  input: z.object({ ...holderFields, ...grantFields }),
  async run(tx: Tx<AccountsTables>, { signInName, name, language, role, untilDay }, by) {
    await lockAccounts(tx)
    const id = await writeAccount(tx, { signInName, name, language, passwordHash: null, confirmedAt: null }, by.now)
    await writeGrant(tx, by, id, { role, untilDay })
    return { id, token: await writeLink(tx, id, by.now, invitationLength) }
  },
})
