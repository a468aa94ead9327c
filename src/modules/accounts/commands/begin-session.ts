import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { after, sessionLength } from '../rules/limits.ts'
import { newToken, tokenHash } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'

/** How a session begins: by what, in which family of browser, and instead of which session of the same browser. */
export interface From {
  readonly via: AccountsTables['accounts.sessions']['via']
  readonly device: string
  readonly instead?: string | undefined
}

/** Opens a session of an account and returns its token, which only the browser keeps. */
export async function beginSession(
  tx: Tx<AccountsTables>,
  accountId: string,
  now: Date,
  { via, device, instead }: From = { via: 'password', device: '' },
): Promise<string> {
  const { token, hash } = newToken()
  await tx
    .deleteFrom('accounts.sessions')
    .where((e) => e.or([e('token_hash', '=', tokenHash(instead ?? '')), e('ends_at', '<', now)]))
    .execute()
  const row = {
    token_hash: hash,
    id: newId(),
    account_id: accountId,
    device,
    via,
    began_at: now,
    seen_at: now,
    ends_at: after(now, sessionLength),
  }
  await tx.insertInto('accounts.sessions').values(row).execute()
  return token
}

/**
 * Ends all other sessions of an account and what is half signed in, and gives the one that stays a new token, which it returns;
 * undefined when none stays.
 */
export async function keepOnlySession(
  tx: Tx<AccountsTables>,
  accountId: string,
  token: string | undefined,
): Promise<string | undefined> {
  const kept = newToken()
  const found = await tx
    .updateTable('accounts.sessions')
    .set({ token_hash: kept.hash })
    .where('account_id', '=', accountId)
    .where('token_hash', '=', tokenHash(token ?? ''))
    .returning('id')
    .executeTakeFirst()
  await tx
    .deleteFrom('accounts.sessions')
    .where('account_id', '=', accountId)
    .where('token_hash', '!=', kept.hash)
    .execute()
  await tx.deleteFrom('accounts.pending_sign_ins').where('account_id', '=', accountId).execute()
  return found && kept.token
}
