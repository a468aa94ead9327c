import { everyIdOf, partyNamed } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'

/** The party of today that a request is of, and the ids of all that are it. Throws NotFound. */
export async function subjectOf(db: Db, partyId: string) {
  const party = await partyNamed(db, partyId)
  if (!party) throw new NotFound()
  const ids = (await everyIdOf(db, [party.id])).map(({ id }) => id)
  return { party, ids }
}
