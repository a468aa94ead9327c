import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { refuseMadeUp } from './used.ts'
import { refuseAttended } from './write-attendance.ts'
import { addState } from './write-session.ts'

const input = z.object({ id: id(), why: text(500) })

/** Says that a session did not take place, and why; a make-up can be planned for it. Refuses one with attendance. */
export const cancelSession = command({
  name: 'education.cancel-session',
  input,
  async run(tx: Tx<EducationTables>, { id, why }, by) {
    const { state } = await getForUpdate(tx, 'session', id)
    if (state === 'cancelled') throw new Refusal('education.same-state')
    await refuseAttended(tx, id)
    await addState(tx, id, { state: 'cancelled', delivered: null, reason: why }, by)
    return { id }
  },
})

/** Takes back that a session was held or cancelled: it is planned again. Refuses one that is made up or attended. */
export const reopenSession = command({
  name: 'education.reopen-session',
  input,
  async run(tx: Tx<EducationTables>, { id, why }, by) {
    const { state } = await getForUpdate(tx, 'session', id)
    if (state === 'planned') throw new Refusal('education.same-state')
    await refuseMadeUp(tx, id)
    await refuseAttended(tx, id)
    await addState(tx, id, { state: 'planned', delivered: null, reason: why }, by)
    return { id }
  },
})
