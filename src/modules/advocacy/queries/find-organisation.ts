import { sql } from 'kysely'
import { findByText } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import type { AdvocacyTables } from '../tables.ts'

interface Party {
  readonly id: string
  readonly kind: 'person' | 'organisation'
  readonly voided: boolean
}

async function partyOf(db: Db, ref: string): Promise<Party | undefined> {
  const { rows } = await sql<Party>`select party_id as id, kind, voided from people.current_names
    where party_ref = ${ref}`.execute(db)
  return rows[0]
}

/**
 * The id of the organisation of a reference or, for those who may search people, of a whole name that only one has. Refuses
 * what nobody has, what is a person, and a name of several or only a part of one.
 */
export async function findOrganisation(db: Db, given: string, field: string, viewer: Actor): Promise<string> {
  const party = await partyOf(db, given)
  if (party && !party.voided) {
    if (party.kind === 'person') throw new Refusal('advocacy.partner-is-person', field)
    return party.id
  }
  const mayLook = !party && viewer.may.has('people.search-people')
  const found = mayLook ? await findByText(db, given.slice(0, 100), 20) : []
  const [hit, ...others] = found.filter(({ kind, whole }) => kind === 'organisation' && whole)
  if (!hit) throw new Refusal('advocacy.unknown-organisation', field, { text: given })
  if (others.length > 0) throw new Refusal('advocacy.organisation-not-clear', field)
  return hit.id
}

interface Time {
  readonly since_start: string | null
  readonly since_end: string
  readonly until_end: string | null
}

/** Refuses a second partnership of an organisation, merged records counted with it, while another one runs. */
export async function refuseSecond(
  db: Db<AdvocacyTables>,
  partyId: string,
  time: Time,
  exceptId: string,
): Promise<void> {
  // two at once must not both pass
  await sql`select pg_advisory_xact_lock(hashtextextended('advocacy.partners', 0))`.execute(db)
  const { rows } = await sql<{ ref: string }>`select p.ref from advocacy.partners p
    join people.current_names n on n.party_id = p.party_id
    where p.voided_at is null and p.id <> ${exceptId}
      and n.current_id = (select current_id from people.current_names where party_id = ${partyId})
      and coalesce(p.since_start, '-infinity') <= coalesce(${time.until_end}::date, 'infinity')
      and coalesce(p.until_end, 'infinity') >= coalesce(${time.since_start}::date, '-infinity')
    order by p.ref limit 1`.execute(db)
  if (rows[0]) throw new Refusal('advocacy.is-partner-already', 'organisation', { ref: rows[0].ref })
}
