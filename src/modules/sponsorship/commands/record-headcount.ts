import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import { nextNumber } from '../queries/next-number.ts'
import type { SponsorshipTables } from '../tables.ts'
import { headcountColumns, headcountFields } from './headcount-fields.ts'

/** Records a number of children that staff told: at a date, or all since a year. */
export const recordHeadcount = command({
  name: 'sponsorship.record-headcount',
  input: z.object({ ...headcountFields, ref: optional(code()) }),
  async run(tx: Tx<SponsorshipTables>, { ref: given, ...fields }, by) {
    refuseComing(fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const id = newId()
    const columns = headcountColumns(fields)
    const ref = given ?? (await nextNumber(tx, 'headcounts'))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    try {
      await tx
        .insertInto('sponsorship.headcounts')
        .values({ id, ref, ...columns, ...recorded })
        .execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('sponsorship.ref-taken', 'ref', { ref })
      throw error
    }
    return { id, ref }
  },
})
