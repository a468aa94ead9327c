import { type RawBuilder, sql } from 'kysely'
import { livesAt } from '#modules/people/face.ts'
import type { Tx } from '#platform/db/db.ts'

/**
 * Whether a payer (`p`) tells an address at which their party is not on record. What was typed on a form is asked as well where none is
 * on record, for nobody gets it by itself.
 */
export const tellsElsewhere = (party: RawBuilder<unknown>, typed: RawBuilder<unknown>): RawBuilder<boolean> =>
  sql<boolean>`p.lines <> '' and ${party} is not null and coalesce(${livesAt(party, 'p')}, not ${typed}) = false`

/**
 * Lets those of the payers whose ids the query finds wait for a person, who tell an address at which their party is not on record; comes
 * before parties without an address get it.
 */
export async function askAddresses(tx: Tx, ids: RawBuilder<unknown>): Promise<void> {
  await sql`update payments.payers p set address_state = 'waiting' where p.id in (${ids}) and p.address_state is null
    and ${tellsElsewhere(sql`p.party_id`, sql`p.address_typed`)}`.execute(tx)
}
