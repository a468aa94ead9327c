import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { EducationTables } from '../tables.ts'

type Visit = EducationTables['education.visits'] & {
  readonly programme_names: Texts
  readonly session_ref: string | null
  readonly session_day: string | null
}

/** A visit with what was visited and its earlier versions. Throws NotFound. */
export const getVisit = query({
  name: 'education.get-visit',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<EducationTables>, { id }) {
    const { rows } = await sql<Visit>`select v.*, p.names as programme_names, s.ref as session_ref, s.day as session_day
      from education.visits v join education.programmes p on p.id = v.programme_id
      left join education.sessions s on s.id = v.session_id where v.id = ${id}`.execute(db)
    const [visit] = rows
    if (!visit) throw new NotFound()
    return { ...visit, versions: await versionsOf(db, 'education', id) }
  },
})
