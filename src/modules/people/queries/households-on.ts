import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** In which household a party lived on a day. */
export interface Lived {
  readonly partyId: string
  readonly householdId: string
  readonly ref: string
}

/**
 * The households of a civil day: one row for each party that lived in one, under every id that it has, merged records too. For
 * the public support test those who share a household are one donor (Enforcement Order of the NPO Act on absolute tests).
 */
export async function householdsOn(db: Db, day: string): Promise<Lived[]> {
  const { rows } = await sql<Lived>`
    with living as (select distinct on (own.current_id) own.current_id as id, h.id as "householdId", h.ref
      from people.household_members m join people.households h on h.id = m.household_id and h.voided_at is null
        join people.parties own on own.id = m.party_id
      where m.voided_at is null and m.since <= ${day}::date and coalesce(m.until, 'infinity') >= ${day}::date
      order by own.current_id, m.since desc, m.id)
    select l.id as "partyId", l."householdId", l.ref from living l
    union all
    select p.id, l."householdId", l.ref from living l join people.parties p on p.current_id = l.id and p.current_id <> p.id
    order by 2, 1`.execute(db)
  return rows
}

interface Household {
  readonly id: string
  readonly ref: string
  readonly name: string
}

/** The household that a party has not left, whichever of its merged records is asked; undefined for who lives in none. */
export async function householdOf(db: Db, party: string): Promise<Household | undefined> {
  const { rows } = await sql<Household>`
    with me as (select current_id as id from people.parties where id = ${party}),
    mine as (select id from me union all
      select p.id from me join people.parties p on p.current_id = me.id and p.current_id <> p.id)
    select h.id, h.ref, h.name from mine join people.household_members m on m.party_id = mine.id and m.voided_at is null
      join people.households h on h.id = m.household_id and h.voided_at is null
    where m.until is null order by m.since desc, m.id limit 1`.execute(db)
  return rows[0]
}
