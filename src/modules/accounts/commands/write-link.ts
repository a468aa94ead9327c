import type { Tx } from '#platform/db/db.ts'
import { after } from '../rules/limits.ts'
import { newToken } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'

/** Keeps the hash of a new one-time link for so many milliseconds; returns the token, which nobody is told again. */
export async function writeLink(tx: Tx<AccountsTables>, accountId: string, now: Date, length: number): Promise<string> {
  const { token, hash } = newToken()
  const row = { token_hash: hash, account_id: accountId, made_at: now, ends_at: after(now, length), used_at: null }
  await tx.insertInto('accounts.sign_in_links').values(row).execute()
  return token
}
