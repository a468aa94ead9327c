import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { AccountsTables } from '../tables.ts'

/** A role as it is called: one of the product has its names in the words, and none here. */
export interface RoleName {
  readonly code: string
  readonly names: Names | null
}

/** Whether there is a role of this code. */
export const roleExists = async (db: Db<AccountsTables>, code: string): Promise<boolean> =>
  (await db.selectFrom('accounts.roles').select('code').where('code', '=', code).executeTakeFirst()) !== undefined

/** What all roles are called, those of the product first. */
export const rolesIn = (db: Db<AccountsTables>): Promise<RoleName[]> =>
  db
    .selectFrom('accounts.roles')
    .select(['code', 'names'])
    .orderBy((x) => x('names', 'is not', null))
    .orderBy('code')
    .execute()
