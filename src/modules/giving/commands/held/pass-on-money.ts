import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { findPayer } from '../../queries/find-giver.ts'
import type { GivingTables } from '../../tables.ts'
import { heldInput, writeHeld } from './inputs.ts'

/** Records that money held for another organisation was passed on to it, never more than is held. Returns its id and reference. */
export const passOnMoney = command({
  name: 'giving.pass-on-money',
  looksInto: ['people'],
  input: heldInput,
  async run(tx: Tx<GivingTables>, { movedOn, money, owner, note, ref }, by) {
    return writeHeld(tx, by, ref, {
      ...{ kind: 'passed-on', moved_on: movedOn, amount: money.minor, currency: money.currency },
      ...{ giver_id: null, gift_id: null, note },
      owner_id: await findPayer(tx, owner, 'owner', by.actor),
    })
  },
})
