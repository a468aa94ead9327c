import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** Whether anybody is recorded at all. */
export async function hasParties(db: Db): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`select exists (select 1 from people.parties) as found`.execute(db)
  return rows[0]?.found ?? false
}
