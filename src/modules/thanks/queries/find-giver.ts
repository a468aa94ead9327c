import { findByRef } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'

/** The party of today under a reference. Refuses a reference that nobody in use has. */
export async function findGiver(db: Db, ref: string, field: string) {
  const found = (await findByRef(db, [ref])).get(ref)
  if (!found) throw new Refusal('thanks.unknown-giver', field, { ref })
  return found
}
