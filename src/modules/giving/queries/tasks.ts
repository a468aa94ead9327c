import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** What the home page needs to know: whether there is a fund, and a gift. */
export async function stateOfGiving(db: Db): Promise<{ funds: boolean; gifts: boolean }> {
  const { rows } = await sql<{ funds: boolean; gifts: boolean }>`select
      exists (select 1 from giving.funds where voided_at is null) as funds,
      exists (select 1 from giving.gifts) as gifts`.execute(db)
  return rows[0] ?? { funds: false, gifts: false }
}
