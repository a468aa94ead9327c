import { sql } from 'kysely'
import { type Policy, rowsWhere, seenWith, type TablePolicy, whoeverMay } from '#platform/policy.ts'

/** The permission to see learners of classes to which one is not assigned. */
export const seeEvery = 'education.see-every-learner'

const overseers = whoeverMay(seeEvery, 'Whoever may see every learner sees each of them and what is told of them.')

/** A learner is seen by those who may see all, and by the teachers of their classes. */
export const ofLearners: TablePolicy = {
  sees: [
    overseers,
    rowsWhere(
      'A teacher sees the learners of the classes to which they are assigned.',
      (row, viewer) => sql`exists (select from education.enrolments joined
        join education.assignments duty on duty.class_id = joined.class_id
        where joined.learner_id = ${row('id')} and joined.voided_at is null
          and duty.account_id = ${viewer} and duty.ended_at is null)`,
    ),
  ],
}

/** An enrolment is seen by those who may see all learners, and by the teachers of its class. */
export const ofEnrolments: TablePolicy = {
  sees: [
    overseers,
    rowsWhere(
      'A teacher sees who is enrolled in the classes to which they are assigned.',
      (row, viewer) => sql`exists (select from education.assignments duty
        where duty.class_id = ${row('class_id')} and duty.account_id = ${viewer} and duty.ended_at is null)`,
    ),
  ],
}

/** Attendance is seen by those who may see all learners, and by the teachers of the class of the session. */
export const ofAttendance: TablePolicy = {
  sees: [
    overseers,
    rowsWhere(
      'A teacher sees the attendance of the classes to which they are assigned.',
      (row, viewer) => sql`exists (select from education.sessions lesson
        join education.assignments duty on duty.class_id = lesson.class_id
        where lesson.id = ${row('session_id')} and duty.account_id = ${viewer} and duty.ended_at is null)`,
    ),
  ],
}

/** Who sees which rows of education; programmes, terms, classes, sessions and visits are for all who work in it. */
export const educationPolicy: Policy = {
  'education.learners': ofLearners,
  'education.enrolments': ofEnrolments,
  'education.attendance': ofAttendance,
  'education.placements': {
    sees: [
      overseers,
      seenWith('education.learners', ofLearners, 'learner_id', 'A placement is seen with its learner.'),
    ],
  },
  'education.leavings': {
    sees: [
      overseers,
      seenWith('education.enrolments', ofEnrolments, 'enrolment_id', 'The end of an enrolment is seen with it.'),
    ],
  },
  'education.assignments': {
    sees: [
      overseers,
      rowsWhere('A teacher sees their own assignments.', (row, viewer) => sql`${row('account_id')} = ${viewer}`),
    ],
  },
  'education.versions': {
    sees: [
      overseers,
      rowsWhere(
        'An earlier version of a programme, a term, a class, a session or a visit is seen with it.',
        (row) => sql`(exists (select from education.programmes mine where mine.id = ${row('record_id')})
          or exists (select from education.terms mine where mine.id = ${row('record_id')})
          or exists (select from education.classes mine where mine.id = ${row('record_id')})
          or exists (select from education.sessions mine where mine.id = ${row('record_id')})
          or exists (select from education.visits mine where mine.id = ${row('record_id')}))`,
      ),
      seenWith('education.learners', ofLearners, 'record_id', 'An earlier version is seen with the learner.'),
      seenWith('education.enrolments', ofEnrolments, 'record_id', 'An earlier version is seen with the enrolment.'),
      seenWith('education.attendance', ofAttendance, 'record_id', 'An earlier version is seen with the attendance.'),
    ],
  },
}
