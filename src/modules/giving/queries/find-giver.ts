import { type PeopleViews, partyNamed } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { GivingTables } from '../tables.ts'

/** The id of the party of a reference, under which it gave, merged since or not; refuses one that nobody has. */
export async function findGiver(db: Db<GivingTables>, ref: string | null, field: string): Promise<string | null> {
  if (ref === null) return null
  const giver = await (db as unknown as Db<PeopleViews>)
    .selectFrom('people.current_names')
    .select('party_id')
    .where('party_ref', '=', ref)
    .where('voided', '=', false)
    .executeTakeFirst()
  if (!giver) throw new Refusal('giving.unknown-giver', field, { code: ref })
  return giver.party_id
}

/** What the giver of a gift is called now; undefined for a gift without one. */
export const giverNamed = async (db: Db<GivingTables>, id: string | null) =>
  id === null ? undefined : partyNamed(db as unknown as Db, id)
