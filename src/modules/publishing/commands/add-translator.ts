import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { nextRef, translatorColumns, translatorFields, writing } from './inputs.ts'

/** Says who translates a publication, or some chapters of it. */
export const addTranslator = command({
  name: 'publishing.add-translator',
  looksInto: ['people'],
  input: z.object({ /** The publication. */ id: id(), ...translatorFields, ref: optional(code()) }),
  async run(tx: Tx<PublishingTables>, { id: publicationId, ref: given, ...fields }, by) {
    const publication = await getForUpdate(tx, 'publication', publicationId)
    const columns = await translatorColumns(tx, fields, { viewer: by.actor })
    const translator = newId()
    const ref = given ?? (await nextRef(tx, 'translator', publication.date_end))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id: translator, ref, publication_id: publicationId, ...columns, ...recorded }
    await writing(ref, () => tx.insertInto('publishing.translators').values(row).execute())
    return { id: translator, ref }
  },
})
