import { householdsOn } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'

/** The household of each of these parties who lived in one on a day; everybody else is one of their own. */
export async function householdOf(
  db: Db,
  day: string,
  ids: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  const asked = new Set(ids)
  const lived = (await householdsOn(db, day)).filter(({ partyId }) => asked.has(partyId))
  const rows = lived.map(({ partyId, householdId }) => [partyId, householdId] as const)
  return Object.fromEntries(rows.sort(([one], [other]) => (one < other ? -1 : 1)))
}
