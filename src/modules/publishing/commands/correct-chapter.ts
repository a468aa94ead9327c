import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate, lockRecord } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { chapterColumns, chapterFields } from './inputs.ts'
import { refusePosition } from './refuse-position.ts'

/** Corrects what a chapter says; the version before it stays readable. */
export const correctChapter = command({
  name: 'publishing.correct-chapter',
  looksInto: ['people'],
  input: z.object({ id: id(), ...chapterFields, why: text(500) }),
  async run(tx: Tx<PublishingTables>, { id, why, ...fields }, by) {
    const { publication_id, party_id: kept } = await getForUpdate(tx, 'chapter', id)
    await lockRecord(tx, 'publication', publication_id)
    await refusePosition(tx, { id, publicationId: publication_id, position: fields.position })
    const columns = await chapterColumns(tx, fields, { viewer: by.actor, kept })
    await keepVersion(tx, 'publishing.chapters', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('publishing.chapters').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
