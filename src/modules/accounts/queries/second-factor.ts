import type { Db } from '#platform/db/db.ts'
import type { AccountsTables } from '../tables.ts'

/** Whether the organisation asks a second factor of everybody. */
export async function isSecondFactorRequired(db: Db<AccountsTables>): Promise<boolean> {
  const rule = await db
    .selectFrom('accounts.second_factor_rules')
    .select('is_required')
    .orderBy('set_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return rule?.is_required ?? false
}

/** Whether an account is asked for a code when it signs in. */
export async function hasSecondFactor(db: Db<AccountsTables>, accountId: string): Promise<boolean> {
  const found = await db
    .selectFrom('accounts.totp')
    .select('account_id')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .executeTakeFirst()
  return found !== undefined
}
