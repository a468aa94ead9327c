import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { isApproved } from './list-spendings.ts'

/** What the home page needs to know: whether there is a fund, and a gift. */
export async function stateOfGiving(db: Db): Promise<{ funds: boolean; gifts: boolean }> {
  const { rows } = await sql<{ funds: boolean; gifts: boolean }>`select
      exists (select 1 from giving.funds where voided_at is null) as funds,
      exists (select 1 from giving.gifts) as gifts`.execute(db)
  return rows[0] ?? { funds: false, gifts: false }
}

/** How many counted spendings of funds outside the mission no approval covers any more. */
export async function unapprovedSpendings(db: Db): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from giving.spendings s
    join giving.funds f on f.id = s.fund_id where s.voided_at is null and not ${isApproved}`.execute(db)
  return rows[0]?.n ?? 0n
}
