import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { lockRecord } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { restoreRecord, voidInput, voidRecord } from '../void-record.ts'
import { refuseOfficeTwice } from './officer-fields.ts'

/** Takes out that somebody held an office who never did. */
export const voidOfficer = command({
  name: 'governance.void-officer',
  input: voidInput,
  run: (tx: Tx<GovernanceTables>, given, by) => voidRecord(tx, 'governance.officers', given, by),
})

/** Brings a voided office back. */
export const restoreOfficer = command({
  name: 'governance.restore-officer',
  looksInto: ['people'],
  input: voidInput,
  async run(tx: Tx<GovernanceTables>, given, by) {
    await refuseOfficeTwice(tx, await lockRecord(tx, 'governance.officers', given.id))
    return restoreRecord(tx, 'governance.officers', given, by)
  },
})
