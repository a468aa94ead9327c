import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { isSetUp } from '../queries/account-row.ts'
import { after, setUpLength } from '../rules/limits.ts'
import { newToken } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'
import { lockAccounts } from './guard-officers.ts'

/** Makes the one-time link that sets the organisation up, in the place of an earlier one. Refused once anybody has come in. */
export const createSetUpLink = command({
  name: 'accounts.create-set-up-link',
  input: z.object({}),
  async run(tx: Tx<AccountsTables>, _, { now }) {
    await lockAccounts(tx)
    if (await isSetUp(tx)) throw new Refusal('accounts.set-up.done-already')
    const { token, hash } = newToken()
    await tx.deleteFrom('accounts.set_up_links').execute()
    const row = { token_hash: hash, made_at: now, ends_at: after(now, setUpLength) }
    await tx.insertInto('accounts.set_up_links').values(row).execute()
    return { token }
  },
})
