import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { chapterColumns, chapterFields, nextRef, writing } from './inputs.ts'
import { refusePosition } from './refuse-position.ts'

/** Adds a chapter to a publication. */
export const addChapter = command({
  name: 'publishing.add-chapter',
  looksInto: ['people'],
  input: z.object({ /** The publication. */ id: id(), ...chapterFields, ref: optional(code()) }),
  async run(tx: Tx<PublishingTables>, { id: publicationId, ref: given, ...fields }, by) {
    const publication = await getForUpdate(tx, 'publication', publicationId)
    const chapter = newId()
    await refusePosition(tx, { id: chapter, publicationId, position: fields.position })
    const columns = await chapterColumns(tx, fields, { viewer: by.actor })
    const ref = given ?? (await nextRef(tx, 'chapter', publication.date_end))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    const row = { id: chapter, ref, publication_id: publicationId, ...columns, ...recorded }
    await writing(ref, () => tx.insertInto('publishing.chapters').values(row).execute())
    return { id: chapter, ref }
  },
})
