import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { AccountsTables } from '../tables.ts'

/** One's own passkeys, the oldest first. */
export const listOwnPasskeys = query({
  name: 'accounts.list-own-passkeys',
  door: 'own',
  reads: 'open',
  input: z.object({}),
  run: (db: Db<AccountsTables>, _, viewer) =>
    db
      .selectFrom('accounts.passkeys')
      .select(['id', 'name', 'credential_id', 'added_at', 'used_at'])
      .where('account_id', '=', viewer.id)
      .orderBy('added_at')
      .orderBy('id')
      .limit(100)
      .execute(),
})
