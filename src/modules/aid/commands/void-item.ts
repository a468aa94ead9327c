import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import type { AidTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes an item out of use that no counted movement speaks of. */
export const voidItem = command({
  name: 'aid.void-item',
  input,
  async run(tx: Tx<AidTables>, { id, why }, by) {
    const item = await tx
      .selectFrom('aid.items')
      .select('voided_at')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!item) throw new NotFound()
    if (item.voided_at) throw new Refusal('aid.item-is-void')
    const used = await tx
      .selectFrom('aid.entries')
      .select('movement_id')
      .where('item_id', '=', id)
      .where('voided', '=', false)
      .limit(1)
      .executeTakeFirst()
    if (used) throw new Refusal('aid.void-item.in-use')
    await keepVersion(tx, 'aid.items', id, by, { change: 'voided', reason: why })
    await tx.updateTable('aid.items').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

/** Brings a voided item back into use. */
export const restoreItem = command({
  name: 'aid.restore-item',
  input,
  async run(tx: Tx<AidTables>, { id, why }, by) {
    const item = await tx
      .selectFrom('aid.items')
      .select('voided_at')
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!item) throw new NotFound()
    if (!item.voided_at) throw new Refusal('aid.item-is-not-void')
    await keepVersion(tx, 'aid.items', id, by, { change: 'restored', reason: why })
    await tx.updateTable('aid.items').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
