import { sql } from 'kysely'
import { type Found, findByRef, findByText, partyNamed } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import type { SponsorshipTables } from '../tables.ts'

/** A person or organisation as records of sponsorship show it; the name only for those who may look at people. */
export interface Shown {
  readonly id: string
  readonly ref: string
  readonly name: string | null
}

/** Whom a name may mean, at most 20; nobody for a viewer who may not search people. */
export const likelyParties = async (db: Db, name: string, viewer: Actor): Promise<readonly Found[]> =>
  viewer.may.has('people.search-people') ? findByText(db, name.slice(0, 100), 20) : []

function theOne(hits: readonly Found[], given: string, field: string): Found {
  const [hit] = hits
  if (!hit) throw new Refusal('sponsorship.unknown-party', field, { code: given })
  if (hits.length > 1) throw new Refusal('sponsorship.party-not-clear', field)
  // a part of a word may be another name: Ann is not Hannah
  if (!hit.whole) throw new Refusal('sponsorship.party-not-whole', field)
  return hit
}

/** The id of the party of a reference, or of the one party that a name means; null where nothing was given. */
export async function findParty(
  db: Db<SponsorshipTables>,
  given: string | null,
  field: string,
  viewer: Actor,
): Promise<string | null> {
  if (given === null) return null
  const plain = db as unknown as Db
  const named = (await findByRef(plain, [given])).get(given)
  return named?.id ?? theOne(await likelyParties(plain, given, viewer), given, field).id
}

/** A party as this viewer may see it; null for none. */
export async function partyShown(
  db: Db<SponsorshipTables>,
  id: string | null,
  viewer: Actor,
): Promise<(Shown & { readonly kind: 'person' | 'organisation' }) | null> {
  const party = id === null ? undefined : await partyNamed(db as unknown as Db, id)
  if (!party) return null
  const { ref, kind, name } = party
  return { id: party.id, ref, kind, name: viewer.may.has('people.get-party') ? name : null }
}

/** A party of a joined `people.current_names` as one JSON column, the name only for those who may look at people. */
export const shownAs = (alias: string, viewer: Actor) =>
  sql<Shown>`json_build_object('id', ${sql.ref(`${alias}.current_id`)}, 'ref', ${sql.ref(`${alias}.ref`)},
    'name', ${viewer.may.has('people.get-party') ? sql.ref(`${alias}.name`) : sql`null::text`})`
