import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { GovernanceTables } from '../../tables.ts'
import { recordedBy, refFor, writing } from '../write-record.ts'
import { meetingColumns, meetingFields, refuseNumberTwice, writeStatus } from './meeting-fields.ts'

const nobodyYet = { entitled: null, present: null, by_proxy: null, in_writing: null }

/** Records a meeting that is called, or that was held and is not yet said to be. Returns its id and reference. */
export const planMeeting = command({
  name: 'governance.plan-meeting',
  input: z.object({ ...meetingFields, ref: optional(code()) }),
  async run(tx: Tx<GovernanceTables>, { ref: given, ...fields }, by) {
    const columns = await meetingColumns(tx, fields, by)
    const id = newId()
    await refuseNumberTwice(tx, { id, ...columns }, 'number')
    const ref = await refFor(tx, 'governance.meetings', `MT-${fields.heldOn.slice(0, 4)}`, given)
    const row = { id, ref, ...columns, state: 'planned' as const, ...nobodyYet, voided_at: null, ...recordedBy(by) }
    await writing(ref, () => tx.insertInto('governance.meetings').values(row).execute())
    await writeStatus(tx, id, 'planned', null, by)
    return { id, ref }
  },
})
