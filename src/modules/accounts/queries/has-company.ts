import type { Db } from '#platform/db/db.ts'
import type { AccountsTables } from '../tables.ts'

/** Whether there is more than one account, so that the work does not hang on one person. */
export async function hasCompany(database: Db): Promise<boolean> {
  const db = database as unknown as Db<AccountsTables>
  const rows = await db.selectFrom('accounts.accounts').select('id').where('ended_at', 'is', null).limit(2).execute()
  return rows.length > 1
}
