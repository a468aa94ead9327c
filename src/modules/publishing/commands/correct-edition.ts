import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { editionColumns, editionFields } from './inputs.ts'
import { refuseTooMany } from './refuse-too-many.ts'

/** Corrects what an edition says; the version before it stays readable. */
export const correctEdition = command({
  name: 'publishing.correct-edition',
  input: z.object({ id: id(), ...editionFields, why: text(500) }),
  async run(tx: Tx<PublishingTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'edition', id)
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = editionColumns(fields)
    await keepVersion(tx, 'publishing.editions', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('publishing.editions').set(columns).where('id', '=', id).execute()
    await refuseTooMany(tx, id, 'printRun')
    return { id }
  },
})
