import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { translatorColumns, translatorFields } from './inputs.ts'

/** Corrects what is said of a translator; the version before it stays readable. */
export const correctTranslator = command({
  name: 'publishing.correct-translator',
  looksInto: ['people'],
  input: z.object({ id: id(), ...translatorFields, why: text(500) }),
  async run(tx: Tx<PublishingTables>, { id, why, ...fields }, by) {
    const { party_id: kept } = await getForUpdate(tx, 'translator', id)
    const columns = await translatorColumns(tx, fields, { viewer: by.actor, kept })
    await keepVersion(tx, 'publishing.translators', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('publishing.translators').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
