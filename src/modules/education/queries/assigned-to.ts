import { accountsOf } from '#modules/accounts/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { EducationTables } from '../tables.ts'

/** An account that sees the learners of a class. */
export interface Assigned {
  readonly signInName: string
  readonly name: string
}

/** The accounts that are assigned to a class, as far as the viewer sees assignments, by name. */
export async function assignedTo(db: Db<EducationTables>, classId: string): Promise<Assigned[]> {
  const rows = await db
    .selectFrom('education.assignments')
    .select('account_id')
    .where('class_id', '=', classId)
    .where('ended_at', 'is', null)
    .execute()
  const accounts = await accountsOf(
    db as unknown as Db,
    rows.map(({ account_id }) => account_id),
  )
  return accounts
    .map(({ signInName, name }) => ({ signInName, name }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0))
}
