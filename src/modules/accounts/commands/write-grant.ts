import { dayIn } from '#modules/organisation/face.ts'
import type { By } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import { permissionsOfRole } from '../queries/role-permissions.ts'
import { judgeEnd } from '../rules/grant-end.ts'
import type { AccountsTables } from '../tables.ts'
import { mustCover } from './guard-officers.ts'

/** A role and the last day on which it is held, if it has one. */
export const grantFields = { role: code(), untilDay: optional(day()) }

/** Today, in the organisation's time zone. */
export const todayOf = (tx: Tx<AccountsTables>, now: Date): Promise<string> => dayIn(tx as unknown as Db, now)

/**
 * Gives a role to an account; one that it has already ends, so that the new last day counts. Refuses `accounts.no-such-role`,
 * `accounts.beyond-own` and what is wrong with the day.
 */
export async function writeGrant(
  tx: Tx<AccountsTables>,
  by: By,
  accountId: string,
  { role, untilDay }: { role: string; untilDay: string | null },
): Promise<void> {
  const known = await tx.selectFrom('accounts.roles').select('code').where('code', '=', role).executeTakeFirst()
  if (!known) throw new Refusal('accounts.no-such-role', 'role', { role })
  mustCover(by, await permissionsOfRole(tx, role), 'role')
  judgeEnd(role, untilDay, await todayOf(tx, by.now))
  await revokeGrant(tx, by, accountId, role)
  const row = {
    id: newId(),
    account_id: accountId,
    role,
    granted_at: by.now,
    granted_by: by.actor.name,
    until_day: untilDay,
    revoked_at: null,
    revoked_by: null,
  }
  await tx.insertInto('accounts.grants').values(row).execute()
}

/** Ends the grant of a role; returns whether there was one. */
export async function revokeGrant(tx: Tx<AccountsTables>, by: By, accountId: string, role: string): Promise<boolean> {
  const ended = await tx
    .updateTable('accounts.grants')
    .set({ revoked_at: by.now, revoked_by: by.actor.name })
    .where('account_id', '=', accountId)
    .where('role', '=', role)
    .where('revoked_at', 'is', null)
    .returning('id')
    .executeTakeFirst()
  return ended !== undefined
}
