import { sql } from 'kysely'
import { everyIdUnder } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'

/** How many requests somebody made, merges followed; at most 10,001. */
export async function countRequestsOf(db: Db, ref: string): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from (select 1 from requests.requests r
    where r.party_id = any(${await everyIdUnder(db, ref)}::uuid[]) limit 10001) found`.execute(db)
  return rows[0]?.n ?? 0n
}
