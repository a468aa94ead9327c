import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { MemberKind, Office } from '../rules/choices.ts'

/** The memberships of a party, under whatever record of it, that are not void; latest first. */
export async function membershipsOf(db: Db, partyId: string) {
  const { rows } = await sql<{ id: string; ref: string; kind: MemberKind; joined_on: string; left_on: string | null }>`
    select m.id, m.ref, m.kind, m.joined_on, m.left_on from governance.members m
      join people.current_names p on p.party_id = m.party_id
      join people.current_names own on own.current_id = p.current_id and own.party_id = ${partyId}
    where m.voided_at is null order by m.joined_on desc, m.id`.execute(db)
  return rows
}

/** The offices that a party holds or held, under whatever record of it, without voided ones; latest first. */
export async function officesOf(db: Db, partyId: string) {
  const { rows } = await sql<{ id: string; ref: string; office: Office }>`select o.id, o.ref, o.office
    from governance.officers o join people.current_names p on p.party_id = o.party_id
      join people.current_names own on own.current_id = p.current_id and own.party_id = ${partyId}
    where o.voided_at is null order by o.began_on desc, o.id`.execute(db)
  return rows
}
