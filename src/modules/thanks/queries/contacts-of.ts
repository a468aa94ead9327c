import { everyIdOf } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { ThanksTables } from '../tables.ts'

/** What was heard of a party of today, the latest first, void ones too; of merged records as well. */
export async function contactsOf(db: Db, partyId: string) {
  const ids = (await everyIdOf(db, [partyId])).map(({ id }) => id)
  return (db as unknown as Db<ThanksTables>)
    .selectFrom('thanks.contacts')
    .selectAll()
    .where('party_id', 'in', ids)
    .orderBy('made_on', 'desc')
    .orderBy('id', 'desc')
    .limit(200)
    .execute()
}
