import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id, oneOf, optional, optionalText, parsed } from '#platform/inputs.ts'
import { parseQuantity } from '#platform/units.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import { presences } from '../rules/choices.ts'
import type { EducationTables } from '../tables.ts'
import { lessonHours } from './inputs.ts'
import { type Line, writeAttendance } from './write-attendance.ts'
import { addState, refuseDay } from './write-session.ts'

const line = z
  .object({
    /** The code of a learner. */
    learner: code(),
    /** Empty without a time takes the mark back. */
    presence: optional(oneOf(presences)),
    /** Hours; the whole session for who was present, unless told. */
    time: optional(parsed((given) => parseQuantity(given, 'hour'))),
  })
  .transform(({ learner, presence, time }): Line => {
    if (presence === null && time === null) return { learner, mark: null }
    return { learner, mark: { presence: presence ?? 'present', minutes: time } }
  })

const input = z.object({
  id: id(),
  deliveredHours: lessonHours(),
  /** Learners whose attendance is told; the others stay as they are. */
  lines: z.array(line).max(500).default([]),
  /** Needed where something else was said of the session or its attendance before. */
  why: optionalText(500),
})

/** Says that a session was held, how long, and who attended; again, to say it better. */
export const recordSession = command({
  name: 'education.record-session',
  input,
  async run(tx: Tx<EducationTables>, { id, deliveredHours, lines, why }, by) {
    const session = await getForUpdate(tx, 'session', id)
    const isSaid = session.state === 'held' && session.delivered_minutes === deliveredHours
    if (session.state !== 'planned' && !isSaid && why === null) throw new Refusal('education.reason-needed', 'why')
    refuseComing({ start: session.day }, await dayIn(tx as unknown as Tx, by.now))
    await refuseDay(tx, session.class_id, session.day, 'deliveredHours')
    if (!isSaid) await addState(tx, id, { state: 'held', delivered: deliveredHours, reason: why }, by)
    await writeAttendance(tx, session, { lines, delivered: deliveredHours, why }, by)
    return { id }
  },
})
