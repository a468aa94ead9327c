import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface GovernanceState {
  readonly members: boolean
  /** Planned meetings whose day is over. */
  readonly past: bigint
  /** Meetings that were held and have no minutes in words. */
  readonly unwritten: bigint
}

/** What the home page needs to know; `today` is a civil day. */
export async function stateOfGovernance(db: Db, today: string): Promise<GovernanceState> {
  const { rows } = await sql<GovernanceState>`select exists (select 1 from governance.members) as members,
    (select count(*) from governance.meetings where state = 'planned' and voided_at is null
      and held_on < ${today}::date) as past,
    (select count(*) from governance.meetings m where m.state = 'held' and m.voided_at is null and not exists (
      select 1 from governance.minutes s where s.id = m.id and s.text is not null)) as unwritten`.execute(db)
  return rows[0] ?? { members: false, past: 0n, unwritten: 0n }
}
