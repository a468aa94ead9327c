import { sql } from 'kysely'
import { type Found, findByRef, findByText } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'

/** Whom a name may mean, at most 20; nobody for a viewer who may not search people. */
export const likelyParties = async (db: Db, name: string, viewer: Actor): Promise<readonly Found[]> =>
  viewer.may.has('people.search-people') ? findByText(db, name.slice(0, 100), 20) : []

/** The id of the party of a reference, or of the one party that a name means. Refuses all others. */
export async function findParty(db: Db, given: string, field: string, viewer: Actor): Promise<string> {
  const party = (await findByRef(db, [given])).get(given)
  if (party) return party.id
  const [hit, ...others] = await likelyParties(db, given, viewer)
  if (!hit) throw new Refusal('governance.unknown-party', field, { code: given })
  if (others.length > 0) throw new Refusal('governance.party-not-clear', field)
  // a part of a word may be another name: Ann is not Hannah
  if (!hit.whole) throw new Refusal('governance.party-not-whole', field)
  return hit.id
}

/** What a row names somebody by: null for who may not look at people. */
export interface Party {
  readonly id: string
  readonly ref: string
  readonly name: string
}

/** The party of a row whose column is given, as JSON and its join, for those who may look at people. */
export const partyFor = (viewer: Actor, column: string) =>
  viewer.may.has('people.get-party')
    ? {
        column: sql<Party | null>`case when p.party_id is not null
          then json_build_object('id', p.current_id, 'ref', p.ref, 'name', p.name) end`,
        join: sql`left join people.current_names p on p.party_id = ${sql.ref(column)}`,
      }
    : { column: sql<Party | null>`null::json`, join: sql`` }
