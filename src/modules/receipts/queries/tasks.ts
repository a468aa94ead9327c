import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { differing } from './differing.ts'

export interface ReceiptsState {
  readonly hasPolicy: boolean
  readonly hasSeries: boolean
  /** Receipts that no longer say what their gifts say. */
  readonly differing: bigint
  /** A batch that was stopped or could not go on. */
  readonly batch: string | null
}

/** What the home page needs to know of receipts. */
export async function stateOfReceipts(db: Db): Promise<ReceiptsState> {
  const { rows } = await sql<ReceiptsState>`select
    exists (select from receipts.policies where voided_at is null) as "hasPolicy",
    exists (select from receipts.series where voided_at is null) as "hasSeries",
    (select count(*) from receipts.receipts r where r.voided_at is null and r.id in ${differing}) as differing,
    (select id from receipts.batches where finished_at is null and (stopped_at is not null or failed_at is not null)
      order by started_at limit 1) as batch`.execute(db)
  return rows[0] ?? { hasPolicy: false, hasSeries: false, differing: 0n, batch: null }
}
