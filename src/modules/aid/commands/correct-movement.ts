import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { partialDate } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, optional, optionalText, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { refuseShortage } from '../queries/find-shortage.ts'
import { getMovementForUpdate } from '../queries/get-movement.ts'
import { lossReasons, scopes } from '../rules/choices.ts'
import type { AidTables } from '../tables.ts'
import { dateColumns, knownDate, quantityOf } from './record-movement.ts'

const input = z.object({
  id: id(),
  date: partialDate(),
  scope: oneOf(scopes),
  reason: optional(oneOf(lossReasons)),
  counterpart: optionalText(200),
  note: optionalText(),
  /** The new quantity of each entry by position, as text in the item's unit; an absent one stays as it is. */
  quantities: z.array(z.string().optional()).optional(),
  why: text(500),
})

/** Corrects a movement; the version before it stays readable with who, when and why. Stock may not fall below zero by it. */
export const correctMovement = command({
  name: 'aid.correct-movement',
  input,
  async run(tx: Tx<AidTables>, { id, why, quantities, ...changed }, by) {
    const movement = await getMovementForUpdate(tx, id)
    if (movement.voided_at) throw new Refusal('aid.movement-is-void')
    if ((movement.kind === 'lost') !== (changed.reason !== null)) throw new Refusal('input.not-understood', 'reason')
    const date = knownDate(changed.date, 'date')
    await keepVersion(tx, 'aid.movements', id, by, {
      change: 'corrected',
      reason: why,
      also: { entries: movement.entries },
    })
    const { scope, reason, counterpart, note } = changed
    await tx
      .updateTable('aid.movements')
      .set({ scope, reason, counterpart, note, ...dateColumns(date) })
      .where('id', '=', id)
      .execute()
    for (const entry of movement.entries) {
      const given = quantities?.[entry.position]
      const size = given
        ? quantityOf({ code: entry.item, unit: entry.unit }, given, null, `quantities.${entry.position}`)
        : null
      const quantity = size === null ? entry.quantity : entry.quantity < 0n ? -size : size
      await tx
        .updateTable('aid.entries')
        .set({ quantity, day: date.end })
        .where('movement_id', '=', id)
        .where('position', '=', entry.position)
        .execute()
    }
    if (movement.kind === 'shipped') await refuseUnbalanced(tx, id)
    await refuseShortage(
      tx,
      movement.entries.map((entry) => entry.lot_id),
    )
    return { id }
  },
})

/** What leaves one site of a shipment arrives at the other. */
async function refuseUnbalanced(tx: Tx<AidTables>, id: string): Promise<void> {
  const lots = await tx
    .selectFrom('aid.entries')
    .select((e) => e.fn.sum<bigint>('quantity').as('rest'))
    .where('movement_id', '=', id)
    .groupBy('lot_id')
    .having((e) => e.fn.sum('quantity'), '<>', 0n)
    .execute()
  if (lots.length > 0) throw new Refusal('aid.correct-movement.unbalanced')
}
