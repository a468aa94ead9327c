import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { optional, text } from '#platform/inputs.ts'
import { findGiver, findPayer } from '../../queries/find-giver.ts'
import type { GivingTables } from '../../tables.ts'
import { heldInput, writeHeld } from './inputs.ts'

/** Records money that came for another organisation: it counts as no gift and no income. Returns its id and reference. */
export const holdMoney = command({
  name: 'giving.hold-money',
  looksInto: ['people'],
  input: heldInput.extend({ giver: optional(text(200)) }),
  async run(tx: Tx<GivingTables>, { movedOn, money, owner, giver, note, ref }, by) {
    return writeHeld(tx, by, ref, {
      ...{ kind: 'held', moved_on: movedOn, amount: money.minor, currency: money.currency, gift_id: null, note },
      owner_id: await findPayer(tx, owner, 'owner', by.actor),
      giver_id: await findGiver(tx, giver, 'giver', by.actor),
    })
  },
})
