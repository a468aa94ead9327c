import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** Where somebody is reached; null for what is not known. */
export interface Reach {
  readonly email: string | null
  readonly phone: string | null
  /** The address in one line. */
  readonly address: string | null
}

/** Where a party of today is reached. */
export async function reachOf(db: Db, partyId: string): Promise<Reach> {
  const { rows } = await sql<Reach>`select a.email, l.phone,
      nullif(concat_ws(' · ', replace(a.lines, chr(10), ' · '), a.postal_code, a.locality, a.region), '') as address
    from people.letter_addresses a join people.written_to l on l.party_id = a.party_id
    where a.party_id = ${partyId}`.execute(db)
  return rows[0] ?? { email: null, phone: null, address: null }
}
