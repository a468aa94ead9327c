import { approvalCovers, findApproval } from '#modules/governance/face.ts'
import { asDay } from '#platform/dates/format.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { GivingTables } from '../tables.ts'

/** The approval of a reference or an id; refuses what there is not. */
export async function approvalNamed(db: Db<GivingTables>, named: string | null, field: string) {
  if (named === null) return undefined
  const approval = await findApproval(db as unknown as Db, named)
  if (!approval) throw new Refusal('giving.unknown-approval', field, { ref: named })
  return approval
}

interface Spent {
  /** The approval that was named, by reference or id; that of the fund where it is null. */
  readonly named: string | null
  readonly day: string
}

/**
 * The id of the approval of a spending, null where it needs none. Refuses money for work outside the mission without an approval
 * that stands on the day, and any approval that does not cover it.
 */
export async function approvalFor(
  tx: Tx<GivingTables>,
  fund: { readonly code: string; readonly outside_mission: boolean; readonly approval_id: string | null },
  { named, day }: Spent,
  field: string,
): Promise<string | null> {
  const approval = await approvalNamed(tx, named ?? (fund.outside_mission ? fund.approval_id : null), field)
  if (!approval) {
    if (fund.outside_mission) throw new Refusal('giving.approval-needed', field, { code: fund.code })
    return null
  }
  if (!approvalCovers(approval, day))
    throw new Refusal('giving.approval-does-not-cover', field, { ref: approval.ref, day: asDay(day) })
  return approval.id
}
