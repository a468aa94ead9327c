import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate, lockRecord } from '../queries/lock-record.ts'
import type { PublishingTables } from '../tables.ts'
import { copiesColumns, copiesFields } from './inputs.ts'
import { refuseTooMany } from './refuse-too-many.ts'

/** Corrects what is said of copies that went out; the version before it stays readable. */
export const correctCopies = command({
  name: 'publishing.correct-copies',
  input: z.object({ id: id(), ...copiesFields, why: text(500) }),
  async run(tx: Tx<PublishingTables>, { id, why, ...fields }, by) {
    const { edition_id } = await getForUpdate(tx, 'copies', id)
    await lockRecord(tx, 'edition', edition_id)
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    await keepVersion(tx, 'publishing.copies', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('publishing.copies').set(copiesColumns(fields)).where('id', '=', id).execute()
    await refuseTooMany(tx, edition_id, 'number')
    return { id }
  },
})
