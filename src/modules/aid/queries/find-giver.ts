import { findByRef, partyNamed } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import type { AidTables } from '../tables.ts'

/** The id of the party of a reference; null where none is told. Refuses what nobody has. */
export async function findGiver(db: Db<AidTables>, ref: string | null, field: string): Promise<string | null> {
  if (ref === null) return null
  const party = (await findByRef(db as unknown as Db, [ref])).get(ref)
  if (!party) throw new Refusal('aid.unknown-giver', field, { ref })
  return party.id
}

/** Who gave goods: the reference for all who may see the movement, the name only for those who may look at people. */
export async function giverOf(db: Db<AidTables>, id: string | null, viewer: Actor) {
  const party = id === null ? undefined : await partyNamed(db as unknown as Db, id)
  return party && { ...party, name: viewer.may.has('people.get-party') ? party.name : null }
}
