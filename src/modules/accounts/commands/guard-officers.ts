import { sql } from 'kysely'
import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { operatorId } from '#platform/identity.ts'
import { officersOf } from '../queries/role-permissions.ts'
import { beyond } from '../rules/roles.ts'
import type { AccountsTables } from '../tables.ts'

const lockNumber = 4_711_011

/** Lets nobody else change who may act until this transaction ends; taken before any row. */
export async function lockAccounts(tx: Tx<AccountsTables>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${sql.lit(lockNumber)})`.execute(tx)
}

const together = (officers: readonly ReadonlySet<string>[]) => new Set(officers.flatMap((may) => [...may]))

/**
 * Makes a change under the lock. Refuses `accounts.last-officer` when it takes away the last who can bring in others, or, unless
 * the change is of a role, the last who could give others something: an administrator cannot make another director.
 */
export async function keepingAnOfficer<T>(
  tx: Tx<AccountsTables>,
  change: () => Promise<T>,
  { ofRole = false } = {},
): Promise<T> {
  await lockAccounts(tx)
  const before = await officersOf(tx)
  const output = await change()
  const after = await officersOf(tx)
  const isLost = after.length === 0 || (!ofRole && beyond(together(before), together(after)).length > 0)
  if (before.length > 0 && isLost) throw new Refusal('accounts.last-officer')
  return output
}

/**
 * Refuses `accounts.beyond-own` when some of these permissions are not the actor's own: nobody gives away what they have not,
 * or takes over an account that may do more. Whoever runs the machine may, for recovery.
 */
export function mustCover({ actor }: By, permissions: Iterable<string>, field?: string): void {
  if (actor.id === operatorId) return
  const lacking = beyond(permissions, actor.may)
  if (lacking.length > 0) throw new Refusal('accounts.beyond-own', field, { count: lacking.length })
}
