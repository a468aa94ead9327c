import type { Tx } from '#platform/db/db.ts'
import { after, sessionLength } from '../rules/limits.ts'
import type { AccountsTables } from '../tables.ts'
import { newToken } from './passwords.ts'

/** Opens a session of an account and returns its token, which only the browser keeps. */
export async function beginSession(tx: Tx<AccountsTables>, accountId: string, now: Date): Promise<string> {
  const { token, hash } = newToken()
  const row = {
    token_hash: hash,
    account_id: accountId,
    began_at: now,
    seen_at: now,
    ends_at: after(now, sessionLength),
  }
  await tx.insertInto('accounts.sessions').values(row).execute()
  return token
}
