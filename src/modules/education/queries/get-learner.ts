import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { visibleTo } from '#platform/policy.ts'
import type { Texts } from '#platform/texts.ts'
import { versionsOf } from '#platform/versions.ts'
import { ofAttendance, ofEnrolments, ofLearners } from '../policy.ts'
import type { LeavingReason, Presence } from '../rules/choices.ts'
import type { EducationTables } from '../tables.ts'

/** A class in which a learner is or was, and how it ended. */
export type EnrolmentRow = Pick<
  EducationTables['education.enrolments'],
  'id' | 'class_id' | 'date_edtf' | 'voided_at'
> & {
  readonly class_names: Texts
  readonly term_names: Texts
  readonly left_edtf: string | null
  readonly reason: LeavingReason | null
  /** Minutes delivered by the sessions for which the learner is marked, and attended by them. */
  readonly delivered: bigint
  readonly attended: bigint
}

/** One mark of a learner. */
export interface AttendedRow {
  readonly session_id: string
  readonly day: string
  readonly class_names: Texts
  readonly presence: Presence
  readonly minutes: bigint
  readonly delivered: bigint | null
}

async function enrolmentsOf(db: Db<EducationTables>, id: string, seen: ReturnType<typeof visibleTo>) {
  const { rows } = await sql<EnrolmentRow>`select e.id, e.class_id, e.date_edtf, e.voided_at, c.names as class_names,
      t.names as term_names, x.date_edtf as left_edtf, x.reason, coalesce(m.delivered, 0) as delivered,
      coalesce(m.attended, 0) as attended
    from education.enrolments e join education.classes c on c.id = e.class_id join education.terms t on t.id = c.term_id
    left join education.leavings x on x.enrolment_id = e.id and x.voided_at is null
    left join lateral (select sum(s.delivered_minutes)::bigint as delivered, sum(a.minutes)::bigint as attended
      from education.attendance a join education.sessions s on s.id = a.session_id
      where a.learner_id = e.learner_id and s.class_id = e.class_id and a.voided_at is null) m on true
    where e.learner_id = ${id} and ${seen} order by e.date_start desc, e.id desc limit 200`.execute(db)
  return rows
}

async function attendedBy(db: Db<EducationTables>, id: string, seen: ReturnType<typeof visibleTo>) {
  const { rows } =
    await sql<AttendedRow>`select s.id as session_id, s.day, c.names as class_names, a.presence, a.minutes,
      s.delivered_minutes as delivered
    from education.attendance a join education.sessions s on s.id = a.session_id
    join education.classes c on c.id = s.class_id
    where a.learner_id = ${id} and a.voided_at is null and ${seen} order by s.day desc, s.id desc limit 200`.execute(db)
  return rows
}

/** A learner with placements, classes and attendance, newest first, and earlier versions. Throws NotFound. */
export const getLearner = query({
  name: 'education.get-learner',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<EducationTables>, { id }, viewer) {
    const learner = await db
      .selectFrom('education.learners as l')
      .selectAll()
      .where('id', '=', id)
      .where(visibleTo(ofLearners, 'l', viewer))
      .executeTakeFirst()
    if (!learner) throw new NotFound()
    const placements = await db
      .selectFrom('education.placements')
      .selectAll()
      .where('learner_id', '=', id)
      .orderBy('date_end', 'desc')
      .orderBy('position', 'desc')
      .execute()
    return {
      ...learner,
      placements,
      enrolments: await enrolmentsOf(db, id, visibleTo(ofEnrolments, 'e', viewer)),
      attended: await attendedBy(db, id, visibleTo(ofAttendance, 'a', viewer)),
      versions: await versionsOf(db, 'education', id),
    }
  },
})
