import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getHeldForUpdate, refuseHeldBelow } from '../../queries/find-held.ts'
import { getGiftForUpdate } from '../../queries/get-gift.ts'
import type { GivingTables } from '../../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes money held for others, or what was passed on, out of all counts. What was passed on of it must still have come. */
export const voidHeld = command({
  name: 'giving.void-held',
  looksInto: ['people'],
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const move = await getHeldForUpdate(tx, id)
    if (move.voided_at) throw new Refusal('giving.held-is-void')
    await keepVersion(tx, 'giving.held_moves', id, by, { change: 'voided', reason: why })
    await tx.updateTable('giving.held_moves').set({ voided_at: by.now }).where('id', '=', id).execute()
    await refuseHeldBelow(tx, move.owner_id, move.currency, 'why')
    return { id }
  },
})

/** Brings it back, unless the gift as which it had been recorded counts again. */
export const restoreHeld = command({
  name: 'giving.restore-held',
  looksInto: ['people'],
  input,
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const move = await getHeldForUpdate(tx, id)
    if (!move.voided_at) throw new Refusal('giving.held-is-not-void')
    const gift = move.gift_id === null ? undefined : await getGiftForUpdate(tx, move.gift_id)
    if (gift && (gift.voided_at === null || gift.held))
      throw new Refusal('giving.held-gift-counts', 'why', { ref: gift.ref })
    await keepVersion(tx, 'giving.held_moves', id, by, { change: 'restored', reason: why })
    await tx.updateTable('giving.held_moves').set({ voided_at: null }).where('id', '=', id).execute()
    await refuseHeldBelow(tx, move.owner_id, move.currency, 'why')
    return { id }
  },
})
