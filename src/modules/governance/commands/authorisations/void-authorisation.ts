import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { GovernanceTables } from '../../tables.ts'
import { restoreRecord, voidInput, voidRecord } from '../void-record.ts'

/** Takes an authorisation out that was never sought. */
export const voidAuthorisation = command({
  name: 'governance.void-authorisation',
  input: voidInput,
  run: (tx: Tx<GovernanceTables>, given, by) => voidRecord(tx, 'governance.authorisations', given, by),
})

/** Brings a voided authorisation back. */
export const restoreAuthorisation = command({
  name: 'governance.restore-authorisation',
  input: voidInput,
  run: (tx: Tx<GovernanceTables>, given, by) => restoreRecord(tx, 'governance.authorisations', given, by),
})
