import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { differing } from './differing.ts'

export interface ReceiptsState {
  readonly hasPolicy: boolean
  readonly hasSeries: boolean
  /** Receipts that no longer say what their gifts say. */
  readonly differing: bigint
}

/** What the home page needs to know of receipts. */
export async function stateOfReceipts(db: Db): Promise<ReceiptsState> {
  const { rows } = await sql<ReceiptsState>`select
    exists (select from receipts.policies where voided_at is null) as "hasPolicy",
    exists (select from receipts.series where voided_at is null) as "hasSeries",
    (select count(*) from receipts.receipts r where r.voided_at is null and r.id in ${differing}) as differing`.execute(
    db,
  )
  return rows[0] ?? { hasPolicy: false, hasSeries: false, differing: 0n }
}
