import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** What a member owes for which year, without what is void, the latest year first. */
export async function duesOf(db: Db, memberId: string) {
  const { rows } = await sql<{ id: string; year: string; minor: bigint; currency: string }>`
    select d.id, y.label as year, d.minor, d.currency
    from governance.dues d join organisation.years y on y.id = d.fiscal_year_id
    where d.member_id = ${memberId} and d.voided_at is null order by y.start_day desc, d.id`.execute(db)
  return rows
}
