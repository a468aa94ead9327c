import { sql } from 'kysely'
import { findByText } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'

/**
 * The id of the party of a reference or, for those who may search people, of a whole name that only one has. Refuses what
 * nobody has, and a name of several or only a part of one.
 */
export async function findParty(db: Db, given: string, viewer: Actor): Promise<string> {
  const { rows } = await sql<{ id: string }>`select party_id as id from people.current_names
    where party_ref = ${given} and not voided`.execute(db)
  if (rows[0]) return rows[0].id
  const found = viewer.may.has('people.search-people') ? await findByText(db, given.slice(0, 100), 20) : []
  const [hit, ...others] = found.filter(({ whole }) => whole)
  if (!hit) throw new Refusal('publishing.unknown-party', 'party', { text: given })
  if (others.length > 0) throw new Refusal('publishing.party-not-clear', 'party')
  return hit.id
}
