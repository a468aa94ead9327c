import { type RawBuilder, sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import type { ClassLevel } from '../rules/choices.ts'
import type { Lesson } from '../rules/progress.ts'
import type { EducationTables } from '../tables.ts'

/** A session as lists show it. */
export type SessionRow = Pick<
  EducationTables['education.sessions'],
  'id' | 'ref' | 'day' | 'planned_minutes' | 'delivered_minutes' | 'mode' | 'state' | 'voided_at' | 'class_id'
> & {
  readonly class_ref: string
  readonly class_names: Texts
  readonly level: ClassLevel
  readonly term_ref: string
  /** Whether it makes up for another one. */
  readonly is_make_up: boolean
}

export const sessionColumns = sql`s.id, s.ref, s.day, s.planned_minutes, s.delivered_minutes, s.mode, s.state, s.voided_at,
  s.class_id, c.ref as class_ref, c.names as class_names, c.level, t.ref as term_ref,
  s.makes_up_id is not null as is_make_up`

export const sessionTables = sql`education.sessions s join education.classes c on c.id = s.class_id
  join education.terms t on t.id = c.term_id`

/** The sessions of a class, newest first, at most 500. */
export async function sessionsOf(db: Db<EducationTables>, classId: string): Promise<SessionRow[]> {
  const { rows } = await sql<SessionRow>`select ${sessionColumns} from ${sessionTables} where s.class_id = ${classId}
    order by s.day desc, s.id desc limit 500`.execute(db)
  return rows
}

/** The minutes of the sessions that `which` picks, of `s`, `c` and `t`: a row for each day and state. */
export async function lessonsWhere(db: Db<EducationTables>, which: RawBuilder<unknown>): Promise<Lesson[]> {
  const { rows } = await sql<Lesson>`select s.day, s.state, sum(s.planned_minutes)::bigint as planned,
      sum(s.delivered_minutes)::bigint as delivered
    from ${sessionTables} where s.voided_at is null and ${which} group by s.day, s.state order by 1, 2`.execute(db)
  return rows
}
