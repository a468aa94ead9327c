import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { parseDay } from '#platform/dates/parse.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, parsed } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { sessionFields } from './inputs.ts'
import { insertSession, refuseDay } from './write-session.ts'

const isFilled = (line: unknown) =>
  typeof line === 'object' &&
  line !== null &&
  Object.values(line).some((part) => typeof part !== 'string' || part.trim())

const lines = z.preprocess(
  (given) => (Array.isArray(given) ? given.filter(isFilled) : given),
  z
    .array(z.object({ day: parsed(parseDay) }), { error: 'education.day-needed' })
    .min(1, 'education.day-needed')
    .max(200),
)

/** Plans sessions of a class, whose id is given, all alike, one for each day. Writes all or none. */
export const planSessions = command({
  name: 'education.plan-sessions',
  input: z.object({ id: id(), ...sessionFields, lines }),
  async run(tx: Tx<EducationTables>, { id, plannedHours, mode, place, note, lines }, by) {
    await getForUpdate(tx, 'class', id)
    const days = new Set<string>()
    for (const [i, { day }] of lines.entries()) {
      const field = `lines.${i}.day`
      if (days.has(day)) throw new Refusal('education.day-twice', field)
      days.add(day)
      await refuseDay(tx, id, day, field)
      const columns = { class_id: id, day, planned_minutes: plannedHours, mode, place, note, makes_up_id: null }
      await insertSession(tx, columns, by)
    }
    return { id, sessions: lines.length }
  },
})
