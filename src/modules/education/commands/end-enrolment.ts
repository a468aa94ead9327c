import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { attendedIn, getEnrolmentForUpdate } from '../queries/find-learner.ts'
import { leavingReasons } from '../rules/choices.ts'
import type { EducationTables } from '../tables.ts'
import { refusingTwice } from './inputs.ts'

/** Says that a learner left a class, and why. Refuses a date before the enrolment or before a session that they attended. */
export const endEnrolment = command({
  name: 'education.end-enrolment',
  input: z.object({ id: id(), reason: oneOf(leavingReasons), date: knownDate() }),
  async run(tx: Tx<EducationTables>, { id, reason, date }, by) {
    const enrolment = await getEnrolmentForUpdate(tx, id, by.actor)
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    if (date.end < enrolment.date_start) throw new Refusal('education.ends-before-beginning', 'date')
    const { last } = await attendedIn(tx, enrolment)
    if (last && last > date.end) throw new Refusal('education.attended-later', 'date')
    const columns = dateColumns(date)
    await refusingTwice({ leavings_in_force: new Refusal('education.left-already') }, () =>
      sql`insert into education.leavings (enrolment_id, position, reason, date_edtf, date_start, date_end, date_printed,
          recorded_at, recorded_by)
        select ${id}, coalesce(max(position) + 1, 0), ${reason}, ${columns.date_edtf}, ${columns.date_start},
          ${columns.date_end}, ${columns.date_printed}, ${by.now}, ${by.actor.name}
        from education.leavings where enrolment_id = ${id}`.execute(tx),
    )
    return { id }
  },
})

/** Takes back that a learner left a class. */
export const reopenEnrolment = command({
  name: 'education.reopen-enrolment',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<EducationTables>, { id, why }, by) {
    await getEnrolmentForUpdate(tx, id, by.actor)
    const leaving = await tx
      .updateTable('education.leavings')
      .set({ voided_at: by.now })
      .where('enrolment_id', '=', id)
      .where('voided_at', 'is', null)
      .returningAll()
      .executeTakeFirst()
    if (!leaving) throw new Refusal('education.not-left')
    await keepVersion(tx, 'education.enrolments', id, by, { change: 'corrected', reason: why, also: { leaving } })
    return { id }
  },
})
