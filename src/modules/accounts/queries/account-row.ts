import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { type State, stateOf } from '../rules/state.ts'
import type { AccountsTables } from '../tables.ts'

/** All accounts, each with whether it is suspended. */
export const accountsIn = (db: Db<AccountsTables>) =>
  db
    .selectFrom('accounts.accounts as a')
    .select(['a.id', 'a.sign_in_name', 'a.name', 'a.language', 'a.created_at', 'a.confirmed_at'])
    .select(['a.ended_at', 'a.ended_by', 'a.end_reason'])
    .select((x) =>
      x
        .exists(
          x
            .selectFrom('accounts.suspensions as s')
            .select('s.id')
            .whereRef('s.account_id', '=', 'a.id')
            .where('s.lifted_at', 'is', null),
        )
        .$castTo<boolean>()
        .as('is_suspended'),
    )

type Row = Awaited<ReturnType<ReturnType<typeof accountsIn>['executeTakeFirstOrThrow']>>
export type Account = Row & { readonly state: State }

export const withState = (row: Row): Account => ({ ...row, state: stateOf(row) })

/** An account with its state. Throws NotFound. */
export async function accountOf(db: Db<AccountsTables>, id: string): Promise<Account> {
  const row = await accountsIn(db).where('a.id', '=', id).executeTakeFirst()
  if (!row) throw new NotFound()
  return withState(row)
}

/** Whether anybody ever came in: then the organisation is set up. */
export const isSetUp = async (db: Db<AccountsTables>): Promise<boolean> =>
  (await db
    .selectFrom('accounts.accounts')
    .select('id')
    .where('confirmed_at', 'is not', null)
    .limit(1)
    .executeTakeFirst()) !== undefined
