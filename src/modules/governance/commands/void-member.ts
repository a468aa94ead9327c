import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { GovernanceTables } from '../tables.ts'
import { refuseTwice } from './refuse-twice.ts'
import { restoreRecord, voidInput, voidRecord } from './void-record.ts'

/** Takes a membership out that never was. */
export const voidMember = command({
  name: 'governance.void-member',
  input: voidInput,
  run: (tx: Tx<GovernanceTables>, given, by) => voidRecord(tx, 'governance.members', given, by),
})

/** Brings a voided membership back. */
export const restoreMember = command({
  name: 'governance.restore-member',
  looksInto: ['people'],
  input: voidInput,
  async run(tx: Tx<GovernanceTables>, given, by) {
    await refuseTwice(tx, await lockRecord(tx, 'governance.members', given.id))
    return restoreRecord(tx, 'governance.members', given, by)
  },
})
