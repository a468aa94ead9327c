import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The last day of the latest count that is not void, an ISO day; null while there is none. */
export async function latestOperationsDay(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(date_end) as day from operations.counts
    where voided_at is null`.execute(db)
  return rows[0]?.day ?? null
}

/** Whether there is any operation or count yet. */
export async function hasOperations(db: Db): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select 1 from operations.operations)
    or exists (select 1 from operations.counts) as "any"`.execute(db)
  return rows[0]?.any ?? false
}
