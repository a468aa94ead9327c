import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { visibleTo } from '#platform/policy.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import { ofEnrolments } from '../policy.ts'
import type { EducationTables } from '../tables.ts'

type Enrolment = EducationTables['education.enrolments'] & {
  readonly code: string
  readonly class_names: Texts
  readonly term_names: Texts
}

/** An enrolment with the learner's code, its endings, newest first, and its earlier versions. Throws NotFound. */
export const getEnrolment = query({
  name: 'education.get-enrolment',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<EducationTables>, { id }, viewer) {
    const { rows } = await sql<Enrolment>`select e.*, l.code, c.names as class_names, t.names as term_names
      from education.enrolments e join education.learners l on l.id = e.learner_id
      join education.classes c on c.id = e.class_id join education.terms t on t.id = c.term_id
      where e.id = ${id} and ${visibleTo(ofEnrolments, 'e', viewer)}`.execute(db)
    const [enrolment] = rows
    if (!enrolment) throw new NotFound()
    const leavings = await db
      .selectFrom('education.leavings')
      .selectAll()
      .where('enrolment_id', '=', id)
      .orderBy('position', 'desc')
      .execute()
    return {
      ...enrolment,
      leavings,
      left: leavings.find(({ voided_at }) => voided_at === null) ?? null,
      versions: await versionsOf(db, 'education', id),
    }
  },
})
