import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

export interface EducationState {
  readonly any: boolean
  /** Planned sessions whose day is over. */
  readonly sessions: bigint
  /** Cancelled sessions of terms that are not over, for which no other is planned or held. */
  readonly lost: bigint
  /** Sessions held while learners were enrolled, of whom nobody is marked. */
  readonly unmarked: bigint
  /** Terms that are planned though a session of theirs was held, and not over. */
  readonly begun: bigint
  /** Terms that are planned or run though their last day is over. */
  readonly terms: bigint
}

/** What the home page needs to know of education on a day, as far as the viewer sees it. */
export async function stateOfEducation(db: Db, today: string): Promise<EducationState> {
  const { rows } = await sql<EducationState>`select exists (select 1 from education.programmes) as "any",
    (select count(*) from education.sessions
      where state = 'planned' and voided_at is null and day < ${today}::date) as sessions,
    (select count(*) from education.sessions s join education.classes c on c.id = s.class_id
      join education.terms t on t.id = c.term_id
      where s.state = 'cancelled' and s.voided_at is null and t.state in ('planned', 'running') and not exists (
        select 1 from education.sessions m where m.makes_up_id = s.id and m.voided_at is null
          and m.state <> 'cancelled')) as lost,
    (select count(*) from education.sessions s where s.state = 'held' and s.voided_at is null
      and not exists (select 1 from education.attendance a where a.session_id = s.id and a.voided_at is null)
      and exists (select 1 from education.enrolments e where e.class_id = s.class_id and e.voided_at is null
        and e.date_end <= s.day)) as unmarked,
    (select count(*) from education.terms t where t.state = 'planned' and t.voided_at is null
      and coalesce(t.last_end >= ${today}::date, true) and exists (
        select 1 from education.sessions s join education.classes c on c.id = s.class_id
        where c.term_id = t.id and s.state = 'held' and s.voided_at is null)) as begun,
    (select count(*) from education.terms where state in ('planned', 'running') and voided_at is null
      and last_end < ${today}::date) as terms`.execute(db)
  return rows[0] ?? { any: false, sessions: 0n, lost: 0n, unmarked: 0n, begun: 0n, terms: 0n }
}
