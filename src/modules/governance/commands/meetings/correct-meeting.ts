import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { meetingColumns, meetingFields, refuseAdopted, refuseNumberTwice } from './meeting-fields.ts'

/** Corrects what a meeting says, or moves one that is planned; the version before stays readable. */
export const correctMeeting = command({
  name: 'governance.correct-meeting',
  input: z.object({ id: id(), ...meetingFields, why: text(500) }),
  async run(tx: Tx<GovernanceTables>, { id, why, ...fields }, by) {
    const meeting = await getForUpdate(tx, 'governance.meetings', id)
    const columns = await meetingColumns(tx, fields, by)
    if (meeting.state === 'held')
      refuseComing({ start: columns.held_on }, await dayIn(tx as unknown as Tx, by.now), 'heldOn')
    if (meeting.state !== 'cancelled') await refuseNumberTwice(tx, { id, ...columns }, 'number')
    if (columns.for_year_id !== meeting.for_year_id) await refuseAdopted(tx, id)
    await keepVersion(tx, 'governance.meetings', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('governance.meetings').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
