import { sql } from 'kysely'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { visibleTo } from '#platform/policy.ts'
import { ofEnrolments, ofLearners } from '../policy.ts'
import type { EducationTables } from '../tables.ts'

/** A learner whom the viewer sees, locked. Throws NotFound. */
export async function lockLearner(tx: Tx<EducationTables>, id: string, viewer: Actor) {
  const learner = await tx
    .selectFrom('education.learners as l')
    .selectAll()
    .where('id', '=', id)
    .where(visibleTo(ofLearners, 'l', viewer))
    .forUpdate()
    .executeTakeFirst()
  if (!learner) throw new NotFound()
  return learner
}

/** A learner who is not void, locked. Throws NotFound, or a Refusal when void. */
export async function getLearnerForUpdate(tx: Tx<EducationTables>, id: string, viewer: Actor) {
  const learner = await lockLearner(tx, id, viewer)
  if (learner.voided_at) throw new Refusal('education.learner-is-void')
  return learner
}

/** An enrolment that the viewer sees and that is not void, locked. Throws NotFound, or a Refusal when it is void. */
export async function getEnrolmentForUpdate(tx: Tx<EducationTables>, id: string, viewer: Actor) {
  const enrolment = await tx
    .selectFrom('education.enrolments as e')
    .selectAll()
    .where('id', '=', id)
    .where(visibleTo(ofEnrolments, 'e', viewer))
    .forUpdate()
    .executeTakeFirst()
  if (!enrolment) throw new NotFound()
  if (enrolment.voided_at) throw new Refusal('education.enrolment-is-void')
  return enrolment
}

/** The first and last days of the sessions of a class that somebody attended; null for none. */
export async function attendedIn(
  tx: Tx<EducationTables>,
  { learner_id, class_id }: { learner_id: string; class_id: string },
) {
  const { rows } = await sql<{
    first: string | null
    last: string | null
  }>`select min(s.day) as first, max(s.day) as last
    from education.attendance a join education.sessions s on s.id = a.session_id
    where a.learner_id = ${learner_id} and s.class_id = ${class_id} and a.voided_at is null
      and a.presence = 'present'`.execute(tx)
  return rows[0] ?? { first: null, last: null }
}

/** A class to choose for a learner. */
export interface ClassOption {
  readonly id: string
  readonly ref: string
  readonly names: EducationTables['education.classes']['names']
  readonly term_names: EducationTables['education.terms']['names']
}

/** The classes of terms that are neither over nor cancelled, to choose from. */
export async function classOptions(db: Db): Promise<ClassOption[]> {
  const { rows } = await sql<ClassOption>`select c.id, c.ref, c.names, t.names as term_names from education.classes c
    join education.terms t on t.id = c.term_id
    where c.voided_at is null and t.voided_at is null and t.state <> 'cancelled'
    order by t.date_start desc, c.ref limit 200`.execute(db)
  return rows
}
