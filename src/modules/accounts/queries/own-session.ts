import type { Db } from '#platform/db/db.ts'
import { after, linkLength } from '../rules/limits.ts'
import { tokenHash } from '../rules/tokens.ts'
import type { AccountsTables } from '../tables.ts'

/** Whether this session began by a one-time link within the hour: whoever forgot the password comes in so, and may choose another. */
export async function mayChooseAnew(
  db: Db<AccountsTables>,
  accountId: string,
  token: string | undefined,
  now: Date,
): Promise<boolean> {
  const found = await db
    .selectFrom('accounts.sessions')
    .select('id')
    .where('token_hash', '=', tokenHash(token ?? ''))
    .where('account_id', '=', accountId)
    .where('via', '=', 'link')
    .where('began_at', '>', after(now, -linkLength))
    .executeTakeFirst()
  return found !== undefined
}
