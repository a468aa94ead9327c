import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** Checkouts whose provider is still to be asked, the oldest first. */
export async function waitingCheckouts(db: Db): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from donations.checkouts
    where opened_at is null and refused_at is null order by begun_at, id limit 500`.execute(db)
  return rows.map(({ id }) => id)
}
