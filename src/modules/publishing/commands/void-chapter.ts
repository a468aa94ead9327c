import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { getForUpdate, lockRecord } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { refusePosition } from './refuse-position.ts'
import { bringBack, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a chapter out of its publication without deleting it. */
export const voidChapter = command({
  name: 'publishing.void-chapter',
  input,
  run: (tx: Tx<PublishingTables>, { id, why }, by) => takeOut(tx, 'chapter', id, by, why),
})

/** Brings a voided chapter back; its publication must be in use and its position free. */
export const restoreChapter = command({
  name: 'publishing.restore-chapter',
  input,
  async run(tx: Tx<PublishingTables>, { id, why }, by) {
    const { publication_id, position } = await lockRecord(tx, 'chapter', id)
    await getForUpdate(tx, 'publication', publication_id)
    await refusePosition(tx, { id, publicationId: publication_id, position })
    return bringBack(tx, 'chapter', id, by, why)
  },
})
