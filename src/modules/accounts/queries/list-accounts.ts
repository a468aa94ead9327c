import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { AccountsTables } from '../tables.ts'

/** All accounts by name; an organisation has dozens, not thousands. */
export const listAccounts = query({
  name: 'accounts.list-accounts',
  reads: 'private',
  input: z.object({}),
  run: (db: Db<AccountsTables>) =>
    db
      .selectFrom('accounts.accounts')
      .select(['id', 'sign_in_name', 'name', 'role', 'language', 'ended_at'])
      .orderBy('name')
      .limit(500)
      .execute(),
})
