import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface GovernanceState {
  readonly members: boolean
}

/** What the home page needs to know. */
export async function stateOfGovernance(db: Db): Promise<GovernanceState> {
  const { rows } = await sql<GovernanceState>`select exists (select 1 from governance.members) as members`.execute(db)
  return rows[0] ?? { members: false }
}
