import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { getForUpdate, lockRecord } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { bringBack, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a translator out of a publication without deleting what was said. */
export const voidTranslator = command({
  name: 'publishing.void-translator',
  input,
  run: (tx: Tx<PublishingTables>, { id, why }, by) => takeOut(tx, 'translator', id, by, why),
})

/** Brings a voided translator back; the publication must be in use. */
export const restoreTranslator = command({
  name: 'publishing.restore-translator',
  input,
  async run(tx: Tx<PublishingTables>, { id, why }, by) {
    await getForUpdate(tx, 'publication', (await lockRecord(tx, 'translator', id)).publication_id)
    return bringBack(tx, 'translator', id, by, why)
  },
})
