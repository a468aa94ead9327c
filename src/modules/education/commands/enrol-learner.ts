import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { knownDate } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { attendedIn, getEnrolmentForUpdate, getLearnerForUpdate } from '../queries/find-learner.ts'
import type { EducationTables } from '../tables.ts'
import { enrol } from './learner-fields.ts'

/** Enrols a learner, whose id is given, in a class from a date on, which may be yet to come. */
export const enrolLearner = command({
  name: 'education.enrol-learner',
  input: z.object({ id: id(), class: code(), from: knownDate() }),
  async run(tx: Tx<EducationTables>, { id, class: classRef, from }, by) {
    await getLearnerForUpdate(tx, id, by.actor)
    const enrolment = await enrol(tx, { learnerId: id, classRef, from }, by)
    return { id, enrolment }
  },
})

/** Takes an enrolment that was recorded by mistake out. Refuses one with attendance. */
export const voidEnrolment = command({
  name: 'education.void-enrolment',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<EducationTables>, { id, why }, by) {
    const enrolment = await getEnrolmentForUpdate(tx, id, by.actor)
    if ((await attendedIn(tx, enrolment)).first) throw new Refusal('education.enrolment-has-attendance')
    await keepVersion(tx, 'education.enrolments', id, by, { change: 'voided', reason: why })
    await tx.updateTable('education.enrolments').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id, learner: enrolment.learner_id }
  },
})
