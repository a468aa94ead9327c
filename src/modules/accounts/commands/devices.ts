import type { Db, Tx } from '#platform/db/db.ts'
import { after, deviceLength } from '../rules/limits.ts'
import { newToken, tokenHash } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'

/** The hash of a browser's token when it signed in to the account of this name or id before. */
export async function knownDevice(
  db: Db<AccountsTables>,
  token: string | undefined,
  account: { readonly signInName: string } | { readonly id: string },
  now: Date,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('accounts.devices as d')
    .innerJoin('accounts.accounts as a', 'a.id', 'd.account_id')
    .select('d.token_hash')
    .where('d.token_hash', '=', tokenHash(token ?? ''))
    .where('d.seen_at', '>', after(now, -deviceLength))
    .where((e) => ('id' in account ? e('a.id', '=', account.id) : e('a.sign_in_name', '=', account.signInName)))
    .executeTakeFirst()
  return found?.token_hash
}

/** Knows this browser from now on, under a new token; what it was known for before goes with it. */
export async function knowDevice(
  tx: Tx<AccountsTables>,
  accountId: string,
  before: string | undefined,
  now: Date,
): Promise<string> {
  const { token, hash } = newToken()
  await tx.deleteFrom('accounts.devices').where('seen_at', '<', after(now, -deviceLength)).execute()
  await tx
    .updateTable('accounts.devices')
    .set({ token_hash: hash })
    .where('token_hash', '=', tokenHash(before ?? ''))
    .execute()
  await tx
    .insertInto('accounts.devices')
    .values({ token_hash: hash, account_id: accountId, seen_at: now })
    .onConflict((conflict) => conflict.columns(['token_hash', 'account_id']).doUpdateSet({ seen_at: now }))
    .execute()
  return token
}
