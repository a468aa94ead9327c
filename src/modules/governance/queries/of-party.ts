import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { MemberKind } from '../rules/choices.ts'

/** The memberships of a party, under whatever record of it, that are not void; latest first. */
export async function membershipsOf(db: Db, partyId: string) {
  const { rows } = await sql<{ id: string; ref: string; kind: MemberKind; joined_on: string; left_on: string | null }>`
    select m.id, m.ref, m.kind, m.joined_on, m.left_on from governance.members m
      join people.current_names p on p.party_id = m.party_id
      join people.current_names own on own.current_id = p.current_id and own.party_id = ${partyId}
    where m.voided_at is null order by m.joined_on desc, m.id`.execute(db)
  return rows
}
