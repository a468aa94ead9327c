import { everyIdOf, type Found, findByText, type PeopleViews } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import type { VolunteersTables } from '../tables.ts'

/** Whom a name may mean, at most `most`; nobody for a viewer who may not search people. */
export const likelyPersons = async (db: Db, name: string, viewer: Actor, most = 20): Promise<readonly Found[]> =>
  viewer.may.has('people.search-people')
    ? (await findByText(db, name.slice(0, 100), most)).filter(({ kind }) => kind === 'person')
    : []

const recordedAs = (db: Db, ref: string) =>
  (db as unknown as Db<PeopleViews>)
    .selectFrom('people.current_names')
    .select(['party_id', 'current_id', 'kind', 'voided'])
    .where('party_ref', '=', ref)
    .executeTakeFirst()

function theOne(hits: readonly Found[], given: string): Found {
  const [hit] = hits
  if (!hit) throw new Refusal('volunteers.unknown-person', 'party', { code: given })
  if (hits.length > 1) throw new Refusal('volunteers.person-not-clear', 'party')
  // a part of a word may be another name: Ann is not Hannah
  if (!hit.whole) throw new Refusal('volunteers.person-not-whole', 'party')
  return hit
}

/**
 * The id of the person of a reference, or of the one whom a name means. Refuses what nobody has, what is only a part of a
 * name, a name of several, and an organisation.
 */
export async function findPerson(db: Db<VolunteersTables>, given: string, viewer: Actor): Promise<string> {
  const plain = db as unknown as Db
  const party = await recordedAs(plain, given)
  if (party?.voided) throw new Refusal('volunteers.unknown-person', 'party', { code: given })
  if (party && party.kind !== 'person') throw new Refusal('volunteers.not-a-person', 'party')
  return party?.party_id ?? theOne(await likelyPersons(plain, given, viewer), given).id
}

/** The volunteer record in use of a person, whatever record of theirs it names; undefined while there is none. */
export async function volunteerOf(db: Db<VolunteersTables>, partyId: string) {
  const person = await (db as unknown as Db<PeopleViews>)
    .selectFrom('people.current_names')
    .select('current_id')
    .where('party_id', '=', partyId)
    .executeTakeFirst()
  const ids = person ? await everyIdOf(db as unknown as Db, [person.current_id]) : []
  if (ids.length === 0) return undefined
  return db
    .selectFrom('volunteers.volunteers')
    .select(['id', 'ref'])
    .where(
      'party_id',
      'in',
      ids.map(({ id }) => id),
    )
    .where('voided_at', 'is', null)
    .executeTakeFirst()
}
