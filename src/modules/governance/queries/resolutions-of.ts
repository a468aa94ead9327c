import type { Db } from '#platform/db/db.ts'
import type { GovernanceTables } from '../tables.ts'
import { outcomeIn } from './outcome-of.ts'

/** The resolutions of a meeting in the order in which they were recorded, each with what became of it. */
export async function resolutionsOf(db: Db<GovernanceTables>, meeting: GovernanceTables['governance.meetings']) {
  const rows = await db
    .selectFrom('governance.resolutions')
    .selectAll()
    .where('meeting_id', '=', meeting.id)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, outcome: outcomeIn(meeting, row) }))
}
