import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { after, sessionIdle } from '../rules/limits.ts'
import { tokenHash } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'

const input = z.object({ token: z.string().max(100).default(''), now: z.date() })

/** One's own sessions that are open, the latest used first; `isThis` is that of the token. */
export const listOwnSessions = query({
  name: 'accounts.list-own-sessions',
  door: 'own',
  reads: 'open',
  input,
  async run(db: Db<AccountsTables>, { token, now }, viewer) {
    const hash = tokenHash(token)
    const rows = await db
      .selectFrom('accounts.sessions')
      .select(['id', 'device', 'began_at', 'seen_at', 'via', 'token_hash'])
      .where('account_id', '=', viewer.id)
      .where('ends_at', '>', now)
      .where('seen_at', '>', after(now, -sessionIdle))
      .orderBy('seen_at', 'desc')
      .orderBy('id')
      .limit(100)
      .execute()
    return rows.map(({ token_hash, ...row }) => ({ ...row, isThis: token_hash === hash }))
  },
})
