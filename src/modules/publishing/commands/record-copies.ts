import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { copiesColumns, copiesFields, nextRef, writing } from './inputs.ts'
import { refuseTooMany } from './refuse-too-many.ts'

/** Records copies of an edition that went out, to a coarse kind of receiver. */
export const recordCopies = command({
  name: 'publishing.record-copies',
  input: z.object({ /** The edition. */ id: id(), ...copiesFields, ref: optional(code()) }),
  async run(tx: Tx<PublishingTables>, { id: editionId, ref: given, ...fields }, by) {
    await getForUpdate(tx, 'edition', editionId)
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = copiesColumns(fields)
    const copies = newId()
    const ref = given ?? (await nextRef(tx, 'copies', columns.date_end))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id: copies, ref, edition_id: editionId, ...columns, ...recorded }
    await writing(ref, () => tx.insertInto('publishing.copies').values(row).execute())
    await refuseTooMany(tx, editionId, 'number')
    return { id: copies, ref }
  },
})
