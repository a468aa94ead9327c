import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { PeopleTables } from '../tables.ts'

/** Somebody who lives or lived in a household, as the person is called now. */
export interface Member {
  readonly id: string
  readonly party_id: string
  readonly ref: string
  readonly name: string
  readonly since: string
  /** The last day; null for who lives there still. */
  readonly until: string | null
}

/** The members of a household, those who live there still first. */
export async function membersOf(db: Db<PeopleTables>, household: string): Promise<Member[]> {
  const { rows } = await sql<Member>`select m.id, p.current_id as party_id, p.ref, p.name, m.since, m.until
    from people.household_members m join people.current_names p on p.party_id = m.party_id
    where m.household_id = ${household} and m.voided_at is null
    order by m.until desc nulls first, m.since, m.id`.execute(db)
  return rows
}
