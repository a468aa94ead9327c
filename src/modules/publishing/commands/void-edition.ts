import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { getForUpdate, lockRecord } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { bringBack, isUsed, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes an edition out of lists and figures; its copies must be voided first. */
export const voidEdition = command({
  name: 'publishing.void-edition',
  input,
  async run(tx: Tx<PublishingTables>, { id, why }, by) {
    const done = await takeOut(tx, 'edition', id, by, why)
    if (await isUsed(tx, 'edition', id)) throw new Refusal('publishing.has-copies')
    return done
  },
})

/** Brings a voided edition back; its publication must be published and in use. */
export const restoreEdition = command({
  name: 'publishing.restore-edition',
  input,
  async run(tx: Tx<PublishingTables>, { id, why }, by) {
    const { publication_id } = await lockRecord(tx, 'edition', id)
    const { state } = await getForUpdate(tx, 'publication', publication_id)
    if (state !== 'published') throw new Refusal('publishing.not-published')
    return bringBack(tx, 'edition', id, by, why)
  },
})
