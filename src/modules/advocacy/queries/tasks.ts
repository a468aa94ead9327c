import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface AdvocacyState {
  readonly any: boolean
  /** Planned engagements whose last day is over. */
  readonly engagements: bigint
  /** Milestones of running campaigns whose planned days are over and that were not reached. */
  readonly milestones: bigint
}

/** What the home page needs to know of advocacy on a day. */
export async function stateOfAdvocacy(db: Db, today: string): Promise<AdvocacyState> {
  const { rows } = await sql<AdvocacyState>`select
    exists (select 1 from advocacy.partners) or exists (select 1 from advocacy.campaigns)
      or exists (select 1 from advocacy.engagements) as "any",
    (select count(*) from advocacy.engagements
      where state = 'planned' and voided_at is null and date_end < ${today}::date) as engagements,
    (select count(*) from advocacy.milestones m join advocacy.campaigns c on c.id = m.campaign_id
      where c.state = 'running' and c.voided_at is null and m.voided_at is null and m.planned_end < ${today}::date
        and not exists (select 1 from advocacy.reaches r where r.milestone_id = m.id)) as milestones`.execute(db)
  return rows[0] ?? { any: false, engagements: 0n, milestones: 0n }
}
