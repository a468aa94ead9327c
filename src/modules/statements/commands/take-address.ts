import { z } from 'zod'
import { settleAddress } from '#modules/payments/face.ts'
import { moveParty } from '#modules/people/face.ts'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'

const input = z.object({ id: id() })

/** Takes the address that a payer tells for where the giver lives now, since the day of that payment. */
export const takeAddress = command({
  name: 'statements.take-address',
  looksInto: ['payments', 'people'],
  input,
  async run(tx: Tx, { id }, by: By) {
    const address = await settleAddress(tx, id, 'taken', by)
    if (address) await moveParty(tx, by, address.party_id, address.told, address.told_on)
    return { id }
  },
})

/** Leaves the giver where the records say; another address that is told later is asked again. */
export const leaveAddress = command({
  name: 'statements.leave-address',
  looksInto: ['payments', 'people'],
  input,
  async run(tx: Tx, { id }, by: By) {
    await settleAddress(tx, id, 'left', by)
    return { id }
  },
})
