import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** The last day of the latest payment, headcount, entry or exit that counts, an ISO day; null while there is none. */
export async function latestSponsorshipDay(db: Db): Promise<string | null> {
  const { rows } = await sql<{ day: string | null }>`select max(day) as day from (
    select max(paid_on) as day from sponsorship.payments where voided_at is null
    union all select max(date_end) from sponsorship.headcounts where voided_at is null
    union all select max(date_end) from sponsorship.children where voided_at is null
    union all select max(date_end) from sponsorship.exits where voided_at is null
  ) days`.execute(db)
  return rows[0]?.day ?? null
}
