import type { Tx } from '#platform/db/db.ts'
import type { AccountsTables } from '../tables.ts'

/** Ends every session of an account, what is half signed in, and every link that was made for it and not used: whoever comes next must come in anew. */
export async function endAccess(tx: Tx<AccountsTables>, accountId: string): Promise<void> {
  await tx.deleteFrom('accounts.sessions').where('account_id', '=', accountId).execute()
  await tx
    .deleteFrom('accounts.sign_in_links')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
}
