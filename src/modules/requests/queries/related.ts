import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { idsOfRef } from './list-requests.ts'

/** How many requests somebody made, merges followed; at most 10,001. */
export async function countRequestsOf(db: Db, ref: string): Promise<bigint> {
  const { rows } = await sql<{ n: bigint }>`select count(*) as n from (select 1 from requests.requests r
    where r.party_id = any(${await idsOfRef(db, ref)}::uuid[]) limit 10001) found`.execute(db)
  return rows[0]?.n ?? 0n
}
