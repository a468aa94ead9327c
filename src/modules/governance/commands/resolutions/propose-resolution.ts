import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { recordedBy, refFor, writing } from '../write-record.ts'
import { resolutionColumns, resolutionFields } from './resolution-fields.ts'

const notYet = { votes_for: null, votes_against: null, votes_abstained: null, voided_at: null }

/** Puts a resolution before a meeting; its votes are told when the meeting was held. Returns its id and reference. */
export const proposeResolution = command({
  name: 'governance.propose-resolution',
  input: z.object({ /** The meeting. */ id: id(), ...resolutionFields, ref: optional(code()) }),
  async run(tx: Tx<GovernanceTables>, { id: meeting_id, ref: given, ...fields }, by) {
    const { state, held_on } = await getForUpdate(tx, 'governance.meetings', meeting_id)
    if (state === 'cancelled') throw new Refusal('governance.meeting-cancelled')
    const id = newId()
    const ref = await refFor(tx, 'governance.resolutions', `RS-${held_on.slice(0, 4)}`, given)
    const row = { id, ref, meeting_id, ...resolutionColumns(fields), ...notYet, ...recordedBy(by) }
    await writing(ref, () => tx.insertInto('governance.resolutions').values(row).execute())
    return { id, ref }
  },
})
