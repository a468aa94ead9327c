import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { EducationTables } from '../tables.ts'
import { enrolledIn } from './attendance-of.ts'
import { type SessionRow, sessionColumns, sessionTables } from './sessions-of.ts'

type Session = SessionRow &
  EducationTables['education.sessions'] & { readonly term_id: string; readonly term_state: string }

const besides = (db: Db<EducationTables>, which: ReturnType<typeof sql>) =>
  sql<SessionRow>`select ${sessionColumns} from ${sessionTables} where ${which} order by s.id desc limit 20`.execute(db)

/** A session with its states, newest first, who is enrolled on its day and attended, that which it makes up for, those that make up for it, and its earlier versions. Throws NotFound. */
export const getSession = query({
  name: 'education.get-session',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<EducationTables>, { id }, viewer) {
    const { rows } = await sql<Session>`select s.*, ${sessionColumns}, t.id as term_id, t.state as term_state
      from ${sessionTables} where s.id = ${id}`.execute(db)
    const [session] = rows
    if (!session) throw new NotFound()
    const states = await db
      .selectFrom('education.session_states')
      .selectAll()
      .where('session_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    const missed = await besides(db, sql`s.id = ${session.makes_up_id}`)
    const madeUp = await besides(db, sql`s.makes_up_id = ${id} and s.voided_at is null`)
    return {
      ...session,
      states,
      enrolled: await enrolledIn(db, session, viewer),
      missed: missed.rows[0] ?? null,
      madeUpBy: madeUp.rows,
      versions: await versionsOf(db, 'education', id),
    }
  },
})
