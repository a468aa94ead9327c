import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { AccountsTables } from '../tables.ts'

/** The sealed secret of one's second factor while it waits for its first code; undefined before and after. */
export const getTotp = query({
  name: 'accounts.get-totp',
  door: 'own',
  reads: 'open',
  input: z.object({}),
  run: (db: Db<AccountsTables>, _, viewer) =>
    db
      .selectFrom('accounts.totp as t')
      .innerJoin('accounts.accounts as a', 'a.id', 't.account_id')
      .select(['t.secret', 'a.sign_in_name as signInName'])
      .where('t.account_id', '=', viewer.id)
      .where('t.confirmed_at', 'is', null)
      .executeTakeFirst(),
})
