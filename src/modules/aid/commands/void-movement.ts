import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { refuseShortage } from '../queries/find-shortage.ts'
import { getMovementForUpdate } from '../queries/get-movement.ts'
import type { AidTables } from '../tables.ts'

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
  async run(tx: Tx<AidTables>, { id, why }, by) {
    const movement = await getMovementForUpdate(tx, id)
    if (movement.voided_at) throw new Refusal('aid.movement-is-void')
    await keepVersion(tx, 'aid.movements', id, by, { change: 'voided', reason: why })
    await setVoid(tx, id, by.now)
    await refuseShortage(
      tx,
      movement.entries.map((entry) => entry.lot_id),
    )
    return { id }
  },
})

/** Brings a voided movement back into all counts. */
export const restoreMovement = command({
  name: 'aid.restore-movement',
  input,
  async run(tx: Tx<AidTables>, { id, why }, by) {
    const movement = await getMovementForUpdate(tx, id)
    if (!movement.voided_at) throw new Refusal('aid.movement-is-not-void')
    await keepVersion(tx, 'aid.movements', id, by, { change: 'restored', reason: why })
    await setVoid(tx, id, null)
    await refuseShortage(
      tx,
      movement.entries.map((entry) => entry.lot_id),
    )
    return { id }
  },
})
