import type { Db } from '#platform/db/db.ts'

/** The household of each party of today's ids; everybody is one of their own until `people` knows households. */
export async function householdOf(_: Db, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map(ids.map((id) => [id, id]))
}
