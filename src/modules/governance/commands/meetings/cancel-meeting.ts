import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { refuseAdopted, refuseNumberTwice, writeStatus } from './meeting-fields.ts'
import { presenceColumns } from './presence.ts'

const input = z.object({ id: id(), why: text(500) })

/** Says that a planned meeting is not held. */
export const cancelMeeting = command({
  name: 'governance.cancel-meeting',
  input,
  async run(tx: Tx<GovernanceTables>, { id, why }, by) {
    const { state } = await getForUpdate(tx, 'governance.meetings', id)
    if (state !== 'planned') throw new Refusal('governance.meeting-not-planned')
    await writeStatus(tx, id, 'cancelled', why, by)
    return { id }
  },
})

/** Takes back that a meeting was held or cancelled: it is planned again, and who was there is no longer told. */
export const replanMeeting = command({
  name: 'governance.replan-meeting',
  input,
  async run(tx: Tx<GovernanceTables>, { id, why }, by) {
    const meeting = await getForUpdate(tx, 'governance.meetings', id)
    if (meeting.state === 'planned') throw new Refusal('governance.meeting-planned')
    await refuseAdopted(tx, id)
    await refuseNumberTwice(tx, meeting)
    await keepVersion(tx, 'governance.meetings', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('governance.meetings').set(presenceColumns(null)).where('id', '=', id).execute()
    await writeStatus(tx, id, 'planned', why, by)
    return { id }
  },
})
