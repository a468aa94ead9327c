import { permissions } from '#platform/acts.ts'
import type { Db } from '#platform/db/db.ts'
import { officerPermissions, permissionsOf, type RoleChange } from '../rules/roles.ts'
import { holdsOn } from '../rules/state.ts'
import type { AccountsTables } from '../tables.ts'

/** The names of all permissions of the product. */
export const permissionNames = (): string[] => permissions().map(({ name }) => name)

/** What each of these roles may do, after the organisation's edits. */
async function permissionsOfRoles(
  db: Db<AccountsTables>,
  roles: readonly string[],
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const wanted = [...new Set(roles)]
  const rows =
    wanted.length === 0
      ? []
      : await db
          .selectFrom('accounts.role_changes')
          .select(['role', 'permission', 'is_granted as isGranted'])
          .where('role', 'in', wanted)
          .execute()
  const edits = Map.groupBy(rows, ({ role }) => role)
  const names = permissionNames()
  return new Map(wanted.map((role) => [role, permissionsOf(role, names, edits.get(role) ?? [])]))
}

/** What one role may do. */
export const permissionsOfRole = async (db: Db<AccountsTables>, role: string): Promise<ReadonlySet<string>> =>
  (await permissionsOfRoles(db, [role])).get(role) ?? new Set()

/** The edits of a role. */
export const changesOf = (db: Db<AccountsTables>, role: string): Promise<(RoleChange & { changedBy: string })[]> =>
  db
    .selectFrom('accounts.role_changes')
    .select(['permission', 'is_granted as isGranted', 'changed_by as changedBy'])
    .where('role', '=', role)
    .orderBy('permission')
    .execute()

/** What an account may do on a day, or on any, by all its grants together, whatever its state is. */
export async function permissionsOfAccount(
  db: Db<AccountsTables>,
  accountId: string,
  today: string | null,
): Promise<ReadonlySet<string>> {
  const grants = await db
    .selectFrom('accounts.grants')
    .select(['role', 'until_day'])
    .where('account_id', '=', accountId)
    .where('revoked_at', 'is', null)
    .execute()
  const roles = grants.filter(({ until_day }) => today === null || holdsOn(until_day, today)).map(({ role }) => role)
  const sets = await permissionsOfRoles(db, roles)
  return new Set([...sets.values()].flatMap((set) => [...set]))
}

/** What each of the officers may do: accounts that can act and may, by grants without a last day, bring in others and give roles. */
export async function officersOf(db: Db<AccountsTables>): Promise<ReadonlySet<string>[]> {
  const grants = await db
    .selectFrom('accounts.grants as g')
    .innerJoin('accounts.accounts as a', 'a.id', 'g.account_id')
    .select(['g.account_id', 'g.role'])
    .where('g.revoked_at', 'is', null)
    .where('g.until_day', 'is', null)
    .where('a.confirmed_at', 'is not', null)
    .where('a.ended_at', 'is', null)
    .where((x) =>
      x.not(
        x.exists(
          x
            .selectFrom('accounts.suspensions as s')
            .select('s.id')
            .whereRef('s.account_id', '=', 'a.id')
            .where('s.lifted_at', 'is', null),
        ),
      ),
    )
    .execute()
  const sets = await permissionsOfRoles(
    db,
    grants.map(({ role }) => role),
  )
  return [...Map.groupBy(grants, ({ account_id }) => account_id).values()]
    .map((held) => new Set(held.flatMap(({ role }) => [...(sets.get(role) ?? [])])))
    .filter((may) => officerPermissions.every((name) => may.has(name)))
}
