import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { editionColumns, editionFields, nextRef, writing } from './inputs.ts'

/** Records that a publication appeared in a language. */
export const addEdition = command({
  name: 'publishing.add-edition',
  input: z.object({ /** The publication. */ id: id(), ...editionFields, ref: optional(code()) }),
  async run(tx: Tx<PublishingTables>, { id: publicationId, ref: given, ...fields }, by) {
    const { state } = await getForUpdate(tx, 'publication', publicationId)
    if (state !== 'published') throw new Refusal('publishing.not-published')
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = editionColumns(fields)
    const edition = newId()
    const ref = given ?? (await nextRef(tx, 'edition', columns.date_end))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id: edition, ref, publication_id: publicationId, ...columns, ...recorded }
    await writing(ref, () => tx.insertInto('publishing.editions').values(row).execute())
    return { id: edition, ref }
  },
})
