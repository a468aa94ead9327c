import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { getForUpdate, lockRecord } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { refuseTooMany } from './refuse-too-many.ts'
import { bringBack, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes copies that went out from all figures without deleting them. */
export const voidCopies = command({
  name: 'publishing.void-copies',
  input,
  run: (tx: Tx<PublishingTables>, { id, why }, by) => takeOut(tx, 'copies', id, by, why),
})

/** Brings voided copies back; their edition must be in use and large enough. */
export const restoreCopies = command({
  name: 'publishing.restore-copies',
  input,
  async run(tx: Tx<PublishingTables>, { id, why }, by) {
    const { edition_id } = await lockRecord(tx, 'copies', id)
    await getForUpdate(tx, 'edition', edition_id)
    const done = await bringBack(tx, 'copies', id, by, why)
    await refuseTooMany(tx, edition_id, 'why')
    return done
  },
})
