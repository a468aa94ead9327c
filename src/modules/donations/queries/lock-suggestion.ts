import type { Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { DonationsTables } from '../tables.ts'

/** A suggestion, locked. Throws NotFound. */
export async function lockSuggestion(tx: Tx<DonationsTables>, id: string) {
  const found = await tx
    .selectFrom('donations.suggestions')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found
}
