import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { lockRecord } from '../../queries/lock-record.ts'
import type { GovernanceTables } from '../../tables.ts'
import { restoreRecord, voidInput, voidRecord } from '../void-record.ts'
import { refuseChargedTwice } from './due-fields.ts'

/** Takes dues out that nobody owes. */
export const voidDue = command({
  name: 'governance.void-due',
  input: voidInput,
  run: (tx: Tx<GovernanceTables>, given, by) => voidRecord(tx, 'governance.dues', given, by),
})

/** Brings voided dues back. */
export const restoreDue = command({
  name: 'governance.restore-due',
  input: voidInput,
  async run(tx: Tx<GovernanceTables>, given, by) {
    await refuseChargedTwice(tx, await lockRecord(tx, 'governance.dues', given.id))
    return restoreRecord(tx, 'governance.dues', given, by)
  },
})
