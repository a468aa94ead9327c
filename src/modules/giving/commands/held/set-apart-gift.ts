import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { findPayer } from '../../queries/find-giver.ts'
import { getGiftForUpdate } from '../../queries/get-gift.ts'
import type { GivingTables } from '../../tables.ts'
import { writeHeld } from './inputs.ts'

/** Says that what was recorded as a gift came for another organisation: the gift is void, and its money held. Returns both ids. */
export const setApartGift = command({
  name: 'giving.set-apart-gift',
  looksInto: ['people'],
  input: z.object({ id: id(), owner: text(200), why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, owner, why }, by) {
    const gift = await getGiftForUpdate(tx, id)
    if (gift.voided_at) throw new Refusal('giving.gift-is-void')
    if (gift.refunds.length > 0) throw new Refusal('giving.set-apart-gift.refunded')
    const ownerId = await findPayer(tx, owner, 'owner', by.actor)
    await keepVersion(tx, 'giving.gifts', id, by, { change: 'voided', reason: why, also: { fund: gift.fund } })
    await tx.updateTable('giving.gifts').set({ voided_at: by.now }).where('id', '=', id).execute()
    const held = await writeHeld(tx, by, null, {
      ...{ kind: 'held', moved_on: gift.received_on, amount: gift.amount, currency: gift.currency, note: null },
      ...{ owner_id: ownerId, giver_id: gift.giver_id, gift_id: id },
    })
    return { id, heldId: held.id }
  },
})
