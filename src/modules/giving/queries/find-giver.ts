import { type RawBuilder, sql } from 'kysely'
import { type Found, findByText, type PeopleViews, partyNamed } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import type { GivingTables } from '../tables.ts'

const recordedAs = (db: Db, ref: string) =>
  (db as unknown as Db<PeopleViews>)
    .selectFrom('people.current_names')
    .select(['party_id', 'current_id', 'voided'])
    .where('party_ref', '=', ref)
    .executeTakeFirst()

/** Whom a name may mean, at most 20; nobody for a viewer who may not search people. */
export const likelyGivers = async (db: Db, name: string, viewer: Actor): Promise<readonly Found[]> =>
  viewer.may.has('people.search-people') ? findByText(db, name.slice(0, 100), 20) : []

function theOne(hits: readonly Found[], given: string, field: string): Found {
  const [hit] = hits
  if (!hit) throw new Refusal('giving.unknown-giver', field, { code: given })
  if (hits.length > 1) throw new Refusal('giving.giver-not-clear', field)
  // a part of a word may be another name: Ann is not Hannah
  if (!hit.whole) throw new Refusal('giving.giver-not-whole', field)
  return hit
}

/**
 * The id of the party of a reference, under which it gave, merged since or not, or of the one party that a name means.
 * Refuses what nobody has, what is only a part of a name, and a name of several.
 */
export async function findGiver(
  db: Db<GivingTables>,
  given: string | null,
  field: string,
  viewer: Actor,
): Promise<string | null> {
  if (given === null) return null
  const plain = db as unknown as Db
  const party = await recordedAs(plain, given)
  if (party?.voided) throw new Refusal('giving.unknown-giver', field, { code: given })
  return party?.party_id ?? theOne(await likelyGivers(plain, given, viewer), given, field).id
}

/** The same for who pays, who must be told. */
export async function findPayer(db: Db<GivingTables>, given: string, field: string, viewer: Actor): Promise<string> {
  const id = await findGiver(db, given, field, viewer)
  if (id === null) throw new Refusal('input.required', field)
  return id
}

/** What the giver of a gift is called now; undefined for a gift without one. */
export const giverNamed = async (db: Db<GivingTables>, id: string | null) =>
  id === null ? undefined : partyNamed(db as unknown as Db, id)

/** Who gave: the reference for all who may see the record, the name only for those who may look at people. */
export async function giverOf(db: Db<GivingTables>, id: string | null, viewer: Actor) {
  const giver = await giverNamed(db, id)
  return giver && { ...giver, name: viewer.may.has('people.get-party') ? giver.name : null }
}

/** Who gave as a list tells it: null without a giver, and for who may not look at people. */
export type GiverInRow = { readonly id: string; readonly ref: string; readonly name: string } | null

/** The column that tells it, and what must be joined for it; `column` holds the id of the giver. */
export const giverFor = (viewer: Actor, column: RawBuilder<unknown>) =>
  viewer.may.has('people.get-party')
    ? {
        column: sql`case when p.party_id is not null
          then json_build_object('id', p.current_id, 'ref', p.ref, 'name', p.name) end`,
        join: sql`left join people.current_names p on p.party_id = ${column}`,
      }
    : { column: sql`null::json`, join: sql`` }
