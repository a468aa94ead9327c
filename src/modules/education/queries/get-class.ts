import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import type { EducationTables } from '../tables.ts'
import { assignedTo } from './assigned-to.ts'
import { membersOf } from './attendance-of.ts'
import { personShown } from './find-party.ts'
import { sessionsOf } from './sessions-of.ts'

type Class = EducationTables['education.classes'] & {
  readonly term_ref: string
  readonly term_names: Texts
  readonly term_state: EducationTables['education.terms']['state']
  readonly programme_id: string
  readonly programme_names: Texts
}

/** A class with its teacher as the viewer may see them, its sessions, newest first, its learners, and its earlier versions. Throws NotFound. */
export const getClass = query({
  name: 'education.get-class',
  reads: 'private',
  looksInto: ['people', 'accounts'],
  input: z.object({ id: id() }),
  async run(db: Db<EducationTables>, { id }, viewer) {
    const { rows } = await sql<Class>`select c.*, t.ref as term_ref, t.names as term_names, t.state as term_state,
        p.id as programme_id, p.names as programme_names
      from education.classes c join education.terms t on t.id = c.term_id
      join education.programmes p on p.id = t.programme_id where c.id = ${id}`.execute(db)
    const [found] = rows
    if (!found) throw new NotFound()
    const teacher = await personShown(db as unknown as Db, found.teacher_id, viewer)
    return {
      ...found,
      teacher,
      sessions: await sessionsOf(db, id),
      members: await membersOf(db, id, viewer),
      assigned: await assignedTo(db, id),
      versions: await versionsOf(db, 'education', id),
    }
  },
})
