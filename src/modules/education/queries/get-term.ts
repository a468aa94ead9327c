import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { EducationTables } from '../tables.ts'
import { lessonsWhere } from './sessions-of.ts'

type Term = EducationTables['education.terms'] & {
  readonly programme_ref: string
  readonly programme_names: Texts
}

/** A class as its term shows it. */
export type ClassRow = Pick<EducationTables['education.classes'], 'id' | 'ref' | 'names' | 'level' | 'voided_at'> & {
  readonly held: bigint
  readonly delivered: bigint
}

async function classesOf(db: Db<EducationTables>, termId: string): Promise<ClassRow[]> {
  const { rows } = await sql<ClassRow>`select c.id, c.ref, c.names, c.level, c.voided_at, count(s.id) as held,
      coalesce(sum(s.delivered_minutes), 0)::bigint as delivered
    from education.classes c
    left join education.sessions s on s.class_id = c.id and s.state = 'held' and s.voided_at is null
    where c.term_id = ${termId} group by c.id order by c.ref limit 500`.execute(db)
  return rows
}

/** A term with its states, newest first, its classes, the minutes of its sessions, and its earlier versions. Throws NotFound. */
export const getTerm = query({
  name: 'education.get-term',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<EducationTables>, { id }) {
    const { rows } = await sql<Term>`select t.*, p.ref as programme_ref, p.names as programme_names
      from education.terms t join education.programmes p on p.id = t.programme_id where t.id = ${id}`.execute(db)
    const [term] = rows
    if (!term) throw new NotFound()
    const states = await db
      .selectFrom('education.term_states')
      .selectAll()
      .where('term_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    const lessons = await lessonsWhere(db, sql`t.id = ${id}`)
    const classes = await classesOf(db, id)
    return { ...term, states, classes, lessons, versions: await versionsOf(db, 'education', id) }
  },
})
