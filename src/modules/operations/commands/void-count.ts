import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { dateText } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { id, text } from '#platform/inputs.ts'
import { formatQuantity } from '#platform/units.ts'
import { keepVersion } from '#platform/versions.ts'
import { getCountForUpdate, lockCount, partsOf } from '../queries/get-count.ts'
import { getOperationForUpdate } from '../queries/get-operation.ts'
import { unitOf } from '../rules/choices.ts'
import { type Counted, fitsInto } from '../rules/parts.ts'
import type { OperationsTables } from '../tables.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a count out of all figures without deleting it; its parts must be voided or corrected first. */
export const voidCount = command({
  name: 'operations.void-count',
  input,
  async run(tx: Tx<OperationsTables>, { id, why }, by) {
    await getCountForUpdate(tx, id, by.actor)
    const part = (await partsOf(tx, id)).find(({ voided_at }) => voided_at === null)
    if (part)
      throw new Refusal('operations.void-count.has-parts', undefined, {
        date: (language) => dateText(part.date_edtf, language),
        // a word of the message may hold no hyphen
        milestone: part.milestone.replace('-', '_'),
        number: (language) => formatQuantity(part.number, unitOf[part.people], language),
      })
    await keepVersion(tx, 'operations.counts', id, by, { change: 'voided', reason: why })
    await tx.updateTable('operations.counts').set({ voided_at: by.now }).where('id', '=', id).execute()
    return { id }
  },
})

async function refuseWhole(tx: Tx<OperationsTables>, part: Counted, wholeId: string, viewer: Actor): Promise<void> {
  const whole = await lockCount(tx, wholeId, viewer)
  if (whole.voided_at) throw new Refusal('operations.restore-count.whole-is-void')
  if (!fitsInto(part, whole)) throw new Refusal('operations.part-too-large', undefined, { ref: whole.ref })
}

/** Brings a voided count back; the operation and the count that it is of must be in use. */
export const restoreCount = command({
  name: 'operations.restore-count',
  input,
  async run(tx: Tx<OperationsTables>, { id, why }, by) {
    const count = await lockCount(tx, id, by.actor)
    if (!count.voided_at) throw new Refusal('operations.count-is-not-void')
    if (count.operation_id !== null) await getOperationForUpdate(tx, count.operation_id, by.actor)
    if (count.of_count_id !== null) await refuseWhole(tx, count, count.of_count_id, by.actor)
    await keepVersion(tx, 'operations.counts', id, by, { change: 'restored', reason: why })
    await tx.updateTable('operations.counts').set({ voided_at: null }).where('id', '=', id).execute()
    return { id }
  },
})
