import { z } from 'zod'
import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import { refuseTwice } from '../queries/find-sponsorship.ts'
import { nextNumber } from '../queries/next-number.ts'
import type { SponsorshipTables } from '../tables.ts'
import { sponsorshipColumns, sponsorshipFields } from './sponsorship-fields.ts'

type Columns = Omit<
  SponsorshipTables['sponsorship.sponsorships'],
  'id' | 'ref' | 'recorded_at' | 'recorded_by' | 'voided_at'
>

/** Writes a sponsorship under a reference, the next free one unless given. Refuses the same one twice at once. */
export async function insertSponsorship(
  tx: Tx<SponsorshipTables>,
  columns: Columns,
  by: By,
  given: string | null = null,
) {
  const id = newId()
  await refuseTwice(tx, { id, sponsorId: columns.sponsor_id, childId: columns.child_id })
  const ref = given ?? (await nextNumber(tx, 'sponsorships'))
  const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
  try {
    await tx
      .insertInto('sponsorship.sponsorships')
      .values({ id, ref, ...columns, ...recorded })
      .execute()
  } catch (error) {
    if (isDatabaseError(error, '23505')) throw new Refusal('sponsorship.ref-taken', 'ref', { ref })
    throw error
  }
  return { id, ref }
}

/** Begins a sponsorship of one child, or of the whole programme until a child is found. */
export const startSponsorship = command({
  name: 'sponsorship.start-sponsorship',
  looksInto: ['people', 'giving'],
  input: z.object({ ...sponsorshipFields, ref: optional(code()) }),
  async run(tx: Tx<SponsorshipTables>, { ref, ...fields }, by) {
    return insertSponsorship(tx, await sponsorshipColumns(tx, fields, by), by, ref)
  },
})
