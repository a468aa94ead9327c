import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Actor } from '#platform/identity.ts'
import { type GiverInRow, giverFor } from './find-giver.ts'

/** Who gave, by the id under which it was recorded, merges followed; nobody for who may not look at people. */
export async function giversNamed(
  db: Db,
  ids: readonly (string | null)[],
  viewer: Actor,
): Promise<ReadonlyMap<string, NonNullable<GiverInRow>>> {
  const giver = giverFor(viewer, sql`of.id`)
  const known = ids.filter((id) => id !== null)
  const { rows } = await sql<{ id: string; giver: GiverInRow }>`select of.id, ${giver.column} as giver
    from unnest(${known}::uuid[]) of (id) ${giver.join}`.execute(db)
  return new Map(rows.flatMap(({ id, giver }) => (giver ? [[id, giver] as const] : [])))
}
