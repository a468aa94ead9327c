import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { GovernanceTables } from '../tables.ts'
import { restoreRecord, voidInput, voidRecord } from './void-record.ts'

/** Takes an approval out: it covers no day any more. */
export const voidApproval = command({
  name: 'governance.void-approval',
  input: voidInput,
  run: (tx: Tx<GovernanceTables>, given, by) => voidRecord(tx, 'governance.approvals', given, by),
})

/** Brings a voided approval back. */
export const restoreApproval = command({
  name: 'governance.restore-approval',
  input: voidInput,
  run: (tx: Tx<GovernanceTables>, given, by) => restoreRecord(tx, 'governance.approvals', given, by),
})
