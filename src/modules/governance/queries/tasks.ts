import { sql } from 'kysely'
import { addMonths } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'

export interface GovernanceState {
  readonly members: boolean
  /** Officers are recorded, and none of them is chair. */
  readonly chairless: boolean
  /** Officers whose term is over and who were not said to have gone. */
  readonly terms: bigint
  /** Planned meetings whose day is over. */
  readonly past: bigint
  /** Meetings that were held and have no minutes in words. */
  readonly unwritten: bigint
  /** Authorisations whose last grant ends within half a year. */
  readonly ending: bigint
}

/** What the home page needs to know; `today` is a civil day. */
export async function stateOfGovernance(db: Db, today: string): Promise<GovernanceState> {
  const held = sql`voided_at is null and (ended_on is null or ended_on >= ${today}::date)`
  const { rows } = await sql<GovernanceState>`select exists (select 1 from governance.members) as members,
    exists (select 1 from governance.officers) and not exists (
      select 1 from governance.officers where office = 'chair' and ${held}) as chairless,
    (select count(*) from governance.officers where ${held} and ended_on is null and term_until < ${today}::date) as terms,
    (select count(*) from governance.meetings where state = 'planned' and voided_at is null
      and held_on < ${today}::date) as past,
    (select count(*) from governance.meetings m where m.state = 'held' and m.voided_at is null and not exists (
      select 1 from governance.minutes s where s.id = m.id and s.text is not null)) as unwritten,
    (select count(*) from governance.authorisations a join lateral (
        select s.state, s.valid_until from governance.authorisation_states s
        where s.authorisation_id = a.id and s.voided_at is null order by s.date_end desc, s.position desc limit 1) s on true
      where a.voided_at is null and s.state in ('granted', 'renewed')
        and s.valid_until between ${today}::date and ${addMonths(today, 6)}::date) as ending`.execute(db)
  const nothing = { members: false, chairless: false, terms: 0n, past: 0n, unwritten: 0n, ending: 0n }
  return rows[0] ?? nothing
}
