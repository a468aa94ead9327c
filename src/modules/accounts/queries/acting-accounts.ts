import type { Db } from '#platform/db/db.ts'
import { isId } from '#platform/ids.ts'
import type { AccountsTables } from '../tables.ts'

/** An account as other modules name it. */
export interface NamedAccount {
  readonly id: string
  readonly signInName: string
  readonly name: string
}

const named = (db: Db) =>
  (db as unknown as Db<AccountsTables>)
    .selectFrom('accounts.accounts')
    .select(['id', 'sign_in_name as signInName', 'name'])

/** The accounts that are confirmed and not ended, by name, at most 1,000. */
export const actingAccounts = (db: Db): Promise<NamedAccount[]> =>
  named(db)
    .where('confirmed_at', 'is not', null)
    .where('ended_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .limit(1000)
    .execute()

/** The accounts of these ids, whatever their state; an actor that is no account has none. */
export async function accountsOf(db: Db, ids: readonly string[]): Promise<NamedAccount[]> {
  const own = ids.filter(isId)
  return own.length === 0 ? [] : named(db).where('id', 'in', own).execute()
}
