import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { publicationColumns, publicationFields, writing } from './inputs.ts'

/** Corrects what a publication says; the version before it stays readable. Its state and date have a command of their own. */
export const correctPublication = command({
  name: 'publishing.correct-publication',
  input: z.object({ id: id(), ...publicationFields, why: text(500) }),
  async run(tx: Tx<PublishingTables>, { id, why, ...fields }, by) {
    const { ref } = await getForUpdate(tx, 'publication', id)
    await keepVersion(tx, 'publishing.publications', id, by, { change: 'corrected', reason: why })
    const columns = publicationColumns(fields)
    await writing(ref, () => tx.updateTable('publishing.publications').set(columns).where('id', '=', id).execute())
    return { id }
  },
})
