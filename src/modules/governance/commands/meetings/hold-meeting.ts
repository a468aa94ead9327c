import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optionalText } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { writeStatus } from './meeting-fields.ts'
import { presenceColumns, presenceFields, presenceTold, refuseFewerThanVoted } from './presence.ts'

const input = z.object({
  id: id(),
  ...presenceFields,
  /** Needed where the presence of a meeting that was held already is corrected. */
  why: optionalText(500),
})

/** Says that a meeting was held and who was there; said again it corrects the presence. */
export const holdMeeting = command({
  name: 'governance.hold-meeting',
  looksInto: ['people'],
  input,
  async run(tx: Tx<GovernanceTables>, { id, why, ...given }, by) {
    const meeting = await getForUpdate(tx, 'governance.meetings', id)
    if (meeting.state === 'cancelled') throw new Refusal('governance.meeting-cancelled')
    refuseComing({ start: meeting.held_on }, await dayIn(tx as unknown as Tx, by.now))
    const presence = await presenceTold(tx, meeting, given)
    await refuseFewerThanVoted(tx, id, presence)
    if (meeting.state === 'held') {
      if (why === null) throw new Refusal('input.required', 'why')
      await keepVersion(tx, 'governance.meetings', id, by, { change: 'corrected', reason: why })
    } else await writeStatus(tx, id, 'held', null, by)
    await tx.updateTable('governance.meetings').set(presenceColumns(presence)).where('id', '=', id).execute()
    return { id }
  },
})
