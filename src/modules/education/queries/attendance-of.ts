import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofAttendance, ofEnrolments } from '../policy.ts'
import type { LeavingReason, Presence } from '../rules/choices.ts'
import type { EducationTables } from '../tables.ts'

type Session = Pick<EducationTables['education.sessions'], 'id' | 'class_id' | 'day'>

/** A learner of a class, with their mark in one session; no mark is null. */
export interface MarkRow {
  readonly id: string
  readonly code: string
  readonly presence: Presence | null
  readonly minutes: bigint | null
}

/** The learners who can have been in a session by their enrolments, by code, with their marks, as far as the viewer sees them. */
export async function enrolledIn(db: Db<EducationTables>, session: Session, viewer: Actor): Promise<MarkRow[]> {
  const { rows } = await sql<MarkRow>`select l.id, l.code, a.presence, a.minutes
    from education.enrolments e join education.learners l on l.id = e.learner_id
    left join education.leavings x on x.enrolment_id = e.id and x.voided_at is null
    left join education.attendance a on a.session_id = ${session.id} and a.learner_id = l.id and a.voided_at is null
    where e.class_id = ${session.class_id} and e.voided_at is null and l.voided_at is null
      and e.date_start <= ${session.day}::date and (x.enrolment_id is null or x.date_end >= ${session.day}::date)
      and ${visibleTo(ofEnrolments, 'e', viewer)}
    order by l.code limit 500`.execute(db)
  return rows
}

/** A learner as their class shows them. */
export interface MemberRow {
  readonly id: string
  readonly code: string
  readonly date_edtf: string
  readonly left_edtf: string | null
  readonly reason: LeavingReason | null
  readonly attended: bigint
}

/** Who is and was enrolled in a class, by code, as far as the viewer sees them. */
export async function membersOf(db: Db<EducationTables>, classId: string, viewer: Actor): Promise<MemberRow[]> {
  const { rows } = await sql<MemberRow>`select l.id, l.code, e.date_edtf, x.date_edtf as left_edtf, x.reason,
      (select coalesce(sum(a.minutes), 0)::bigint from education.attendance a
        join education.sessions s on s.id = a.session_id
        where a.learner_id = l.id and s.class_id = e.class_id and a.voided_at is null and s.voided_at is null
          and ${visibleTo(ofAttendance, 'a', viewer)}) as attended
    from education.enrolments e join education.learners l on l.id = e.learner_id
    left join education.leavings x on x.enrolment_id = e.id and x.voided_at is null
    where e.class_id = ${classId} and e.voided_at is null and ${visibleTo(ofEnrolments, 'e', viewer)}
    order by l.code limit 500`.execute(db)
  return rows
}
