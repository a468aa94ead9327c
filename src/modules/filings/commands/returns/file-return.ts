import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optionalText } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { FilingsTables } from '../../tables.ts'

/** Records that what was made was handed in or made known, and where; also instead of another day. What was said before is kept. */
export const fileReturn = command({
  name: 'filings.file-return',
  input: z.object({ id: id(), filedOn: day(), place: optionalText(200), why: optionalText(500) }),
  async run(tx: Tx<FilingsTables>, { id, filedOn, place, why }, by) {
    const made = await getForUpdate(tx, 'filings.returns', id)
    refuseComing({ start: filedOn }, await dayIn(tx as unknown as Tx, by.now), 'filedOn')
    if (filedOn < made.made_on) throw new Refusal('filings.filed-before-made', 'filedOn')
    await keepVersion(tx, 'filings.returns', id, by, { change: 'corrected', reason: why ?? '' })
    await tx.updateTable('filings.returns').set({ filed_on: filedOn, place }).where('id', '=', id).execute()
    return { id }
  },
})
