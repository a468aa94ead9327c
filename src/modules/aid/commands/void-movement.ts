import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import type { AidTables } from '../tables.ts'
import { changeMovement } from './change-movement.ts'

async function setVoid(tx: Tx<AidTables>, id: string, at: Date | null): Promise<void> {
  await tx.updateTable('aid.movements').set({ voided_at: at }).where('id', '=', id).execute()
  await tx
    .updateTable('aid.entries')
    .set({ voided: at !== null })
    .where('movement_id', '=', id)
    .execute()
}

const input = z.object({ id: id(), why: text(500) })

/** Takes a movement out of all counts without deleting it; goods that have gone on since refuse it. */
export const voidMovement = command({
  name: 'aid.void-movement',
  input,
  run: (tx: Tx<AidTables>, { id, why }, by) =>
    changeMovement(
      tx,
      by,
      { id, why, change: 'voided' },
      {
        check(movement) {
          if (movement.voided_at) throw new Refusal('aid.movement-is-void')
        },
        write: () => setVoid(tx, id, by.now),
      },
    ),
})

async function refuseVoidItems(tx: Tx<AidTables>, itemIds: readonly string[]): Promise<void> {
  const found = await tx
    .selectFrom('aid.items')
    .select('code')
    .where('id', 'in', [...itemIds])
    .where('voided_at', 'is not', null)
    .orderBy('code')
    .executeTakeFirst()
  if (found) throw new Refusal('aid.unknown-item', undefined, { code: found.code })
}

/** Brings a voided movement back into all counts. */
export const restoreMovement = command({
  name: 'aid.restore-movement',
  input,
  run: (tx: Tx<AidTables>, { id, why }, by) =>
    changeMovement(
      tx,
      by,
      { id, why, change: 'restored' },
      {
        check(movement) {
          if (!movement.voided_at) throw new Refusal('aid.movement-is-not-void')
        },
        async write({ entries }) {
          await refuseVoidItems(
            tx,
            entries.map((entry) => entry.item_id),
          )
          await setVoid(tx, id, null)
        },
      },
    ),
})
