import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** Whether anything was ever recorded of the outside situation. */
export async function hasSituation(db: Db): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select 1 from situation.indicators)
    or exists (select 1 from situation.happenings) as "any"`.execute(db)
  return rows[0]?.any ?? false
}
