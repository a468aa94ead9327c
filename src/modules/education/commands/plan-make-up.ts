import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { parseDay } from '#platform/dates/parse.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id, optional, parsed } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { sessionFields } from './inputs.ts'
import { insertSession, refuseDay } from './write-session.ts'

/** Plans the session that makes up for a cancelled one, whose id is given. */
export const planMakeUp = command({
  name: 'education.plan-make-up',
  input: z.object({ id: id(), day: parsed(parseDay), ...sessionFields, ref: optional(code()) }),
  async run(tx: Tx<EducationTables>, { id, day, plannedHours, mode, place, note, ref }, by) {
    const missed = await getForUpdate(tx, 'session', id)
    if (missed.state !== 'cancelled') throw new Refusal('education.not-cancelled')
    await refuseDay(tx, missed.class_id, day, 'day')
    const columns = { class_id: missed.class_id, day, planned_minutes: plannedHours, mode, place, note }
    return insertSession(tx, { ...columns, makes_up_id: id }, by, ref)
  },
})
