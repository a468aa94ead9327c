import type { By } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { Refusal } from '#platform/errors.ts'
import { type Change, keepVersion } from '#platform/versions.ts'
import { refuseAtClosedSites } from '../queries/find-closed-site.ts'
import { findShortage } from '../queries/find-shortage.ts'
import { getMovementForUpdate } from '../queries/get-movement.ts'
import { type Shortage, shortageRefusal } from '../rules/shortage.ts'
import type { AidTables } from '../tables.ts'
import { lockLots } from './record-movement.ts'

export type LockedMovement = Awaited<ReturnType<typeof getMovementForUpdate>>

/**
 * Changes a recorded movement: locks it, its sites and all lots of its goods, lets `check` refuse, keeps the version before,
 * and after `write` refuses what the stock does not bear.
 */
export async function changeMovement(
  tx: Tx<AidTables>,
  by: By,
  act: { readonly id: string; readonly change: Change; readonly why: string },
  how: {
    check(before: LockedMovement): void
    write(before: LockedMovement): Promise<void>
    /** Says what a shortage means for the act; undefined leaves it to the general words. */
    explain?(before: LockedMovement, short: Shortage): Refusal | undefined
  },
): Promise<{ id: string }> {
  const { id, change, why } = act
  const movement = await getMovementForUpdate(tx, id)
  how.check(movement)
  const { entries } = movement
  const siteIds = [...new Set(entries.map((entry) => entry.site_id))]
  await tx.selectFrom('aid.sites').select('id').where('id', 'in', siteIds).orderBy('id').forShare().execute()
  await lockLots(
    tx,
    entries.map((entry) => entry.item_id),
  )
  await keepVersion(tx, 'aid.movements', id, by, { change, reason: why, also: { entries } })
  await how.write(movement)
  const short = await findShortage(
    tx,
    entries.map((entry) => entry.lot_id),
  )
  if (short) throw how.explain?.(movement, short) ?? shortageRefusal(short)
  await refuseAtClosedSites(tx, siteIds)
  return { id }
}
