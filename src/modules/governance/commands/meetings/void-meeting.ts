import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { lockRecord } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { restoreRecord, voidInput, voidRecord } from '../void-record.ts'
import { refuseAdopted, refuseNumberTwice } from './meeting-fields.ts'

/** Takes a meeting out that never was, and all that it resolved with it. */
export const voidMeeting = command({
  name: 'governance.void-meeting',
  input: voidInput,
  async run(tx: Tx<GovernanceTables>, given, by) {
    await lockRecord(tx, 'governance.meetings', given.id)
    await refuseAdopted(tx, given.id)
    return voidRecord(tx, 'governance.meetings', given, by)
  },
})

/** Brings a voided meeting back. */
export const restoreMeeting = command({
  name: 'governance.restore-meeting',
  input: voidInput,
  async run(tx: Tx<GovernanceTables>, given, by) {
    const meeting = await lockRecord(tx, 'governance.meetings', given.id)
    if (meeting.state !== 'cancelled') await refuseNumberTwice(tx, meeting)
    return restoreRecord(tx, 'governance.meetings', given, by)
  },
})
