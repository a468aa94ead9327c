import type { Db } from '#platform/db/db.ts'
import type { PeopleTables } from '../tables.ts'

/** Names, contacts and addresses of a party, in their order. */
export async function partsOf(db: Db<PeopleTables>, id: string) {
  const names = await db
    .selectFrom('people.names')
    .select(['kind', 'script', 'written', 'family', 'given'])
    .where('party_id', '=', id)
    .orderBy('position')
    .execute()
  const contacts = await db
    .selectFrom('people.contacts')
    .select(['kind', 'value'])
    .where('party_id', '=', id)
    .orderBy('position')
    .execute()
  const addresses = await db
    .selectFrom('people.addresses')
    .select(['lines', 'postal_code', 'locality', 'region', 'country', 'valid_from'])
    .where('party_id', '=', id)
    .orderBy('position')
    .execute()
  return { names, contacts, addresses }
}
