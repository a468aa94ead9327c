import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import type { PublishingTables } from '../tables.ts'
import { bringBack, isUsed, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a publication out of lists and figures; its editions must be voided first, chapters and translators go with it. */
export const voidPublication = command({
  name: 'publishing.void-publication',
  input,
  async run(tx: Tx<PublishingTables>, { id, why }, by) {
    const done = await takeOut(tx, 'publication', id, by, why)
    if (await isUsed(tx, 'publication', id)) throw new Refusal('publishing.has-editions')
    return done
  },
})

/** Brings a voided publication back. */
export const restorePublication = command({
  name: 'publishing.restore-publication',
  input,
  run: (tx: Tx<PublishingTables>, { id, why }, by) => bringBack(tx, 'publication', id, by, why),
})
