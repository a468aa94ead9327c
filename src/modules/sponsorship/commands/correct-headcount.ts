import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getHeadcountForUpdate } from '../queries/get-headcount.ts'
import type { SponsorshipTables } from '../tables.ts'
import { headcountColumns, headcountFields } from './headcount-fields.ts'

/** Corrects a headcount; the version before it stays readable. */
export const correctHeadcount = command({
  name: 'sponsorship.correct-headcount',
  input: z.object({ id: id(), ...headcountFields, why: text(500) }),
  async run(tx: Tx<SponsorshipTables>, { id, why, ...fields }, by) {
    await getHeadcountForUpdate(tx, id)
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = headcountColumns(fields)
    await keepVersion(tx, 'sponsorship.headcounts', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('sponsorship.headcounts').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
