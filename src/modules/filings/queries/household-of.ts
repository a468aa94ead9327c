import type { Db } from '#platform/db/db.ts'

/** The household of each of these parties who lived in one on a day; everybody is one of their own until `people` knows households. */
export async function householdOf(
  _: Db,
  __: string,
  ___: readonly string[],
): Promise<Readonly<Record<string, string>>> {
  return {}
}
