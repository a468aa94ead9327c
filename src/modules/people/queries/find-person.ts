import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import type { Actor } from '#platform/identity.ts'
import { findByRef } from './find-by-ref.ts'
import { findByText } from './find-by-text.ts'

/** The person of a reference, or the one whom a whole name means. Refuses organisations, nobody, parts of names, and several. */
export async function findPerson(db: Db, given: string, field: string, viewer: Actor): Promise<string> {
  const byRef = (await findByRef(db, [given])).get(given)
  const hits = byRef || !viewer.may.has('people.search-people') ? [] : await findByText(db, given.slice(0, 100), 20)
  const whole = hits.filter((hit) => hit.whole && hit.kind === 'person')
  const found = byRef ?? whole[0]
  if (!found) throw new Refusal('people.unknown-party', field, { ref: given })
  if (found.kind !== 'person') throw new Refusal('people.household.persons-only', field)
  if (!byRef && whole.length > 1) throw new Refusal('people.party-not-clear', field)
  return found.id
}
