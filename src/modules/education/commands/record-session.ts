import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optionalText } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { lessonHours } from './inputs.ts'
import { addState, refuseDay } from './write-session.ts'

const input = z.object({
  id: id(),
  deliveredHours: lessonHours(),
  /** Needed where the session was said to be held or cancelled before. */
  why: optionalText(500),
})

/** Says that a session was held, and how long; again, to say it better. */
export const recordSession = command({
  name: 'education.record-session',
  input,
  async run(tx: Tx<EducationTables>, { id, deliveredHours, why }, by) {
    const session = await getForUpdate(tx, 'session', id)
    if (session.state !== 'planned' && why === null) throw new Refusal('education.reason-needed', 'why')
    refuseComing({ start: session.day }, await dayIn(tx as unknown as Tx, by.now))
    await refuseDay(tx, session.class_id, session.day, 'deliveredHours')
    await addState(tx, id, { state: 'held', delivered: deliveredHours, reason: why }, by)
    return { id }
  },
})
