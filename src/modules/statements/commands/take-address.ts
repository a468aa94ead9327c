import { z } from 'zod'
import { settleAddress } from '#modules/payments/face.ts'
import { moveParty } from '#modules/people/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'

/** `seen`: the digest of the address that was looked at. */
const input = z.object({ id: id(), seen: text(64) })

/** Takes the address that a payer tells for where the giver lives now, since the day of that payment. */
export const takeAddress = command({
  name: 'statements.take-address',
  looksInto: ['payments', 'people'],
  input,
  async run(tx: Tx, told, by: By) {
    const address = await settleAddress(tx, told, 'taken', by)
    if (address) await moveParty(tx, by, address.party_id, address.told, address.told_on)
    return { id: told.id }
  },
})

/** Leaves the giver where the records say; another address that is told later is asked again. */
export const leaveAddress = command({
  name: 'statements.leave-address',
  looksInto: ['payments', 'people'],
  input,
  async run(tx: Tx, told, by: By) {
    await settleAddress(tx, told, 'left', by)
    return { id: told.id }
  },
})
