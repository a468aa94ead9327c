import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import { parseDay } from '#platform/dates/parse.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, parsed, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { sessionFields } from './inputs.ts'
import { refuseAttended } from './write-attendance.ts'
import { refuseDay } from './write-session.ts'

/** Corrects the day, the planned length or the place of a session; the version before it stays readable. */
export const correctSession = command({
  name: 'education.correct-session',
  input: z.object({ id: id(), day: parsed(parseDay), ...sessionFields, why: text(500) }),
  async run(tx: Tx<EducationTables>, { id, day, plannedHours, mode, place, note, why }, by) {
    const session = await getForUpdate(tx, 'session', id)
    if (session.state === 'held') refuseComing({ start: day }, await dayIn(tx as unknown as Tx, by.now), 'day')
    await refuseDay(tx, session.class_id, day, 'day')
    if (day !== session.day) await refuseAttended(tx, id)
    await keepVersion(tx, 'education.sessions', id, by, { change: 'corrected', reason: why })
    await tx
      .updateTable('education.sessions')
      .set({ day, planned_minutes: plannedHours, mode, place, note })
      .where('id', '=', id)
      .execute()
    return { id }
  },
})
