import { sql } from 'kysely'
import { addDays } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'

export interface AidState {
  readonly items: boolean
  readonly sites: boolean
  /** Lots that still hold something and expire within 60 days. */
  readonly expiring: bigint
}

/** What the home page needs to know of the stock on a day. */
export async function stateOfAid(db: Db, today: string): Promise<AidState> {
  const { rows } = await sql<AidState>`select
      exists (select 1 from aid.items where voided_at is null) as items,
      exists (select 1 from aid.sites where voided_at is null) as sites,
      (select count(*) from (
        select e.lot_id from aid.lots l join aid.entries e on e.lot_id = l.id and not e.voided
        where l.expires_on between ${today}::date and ${addDays(today, 60)}::date
        group by e.lot_id having sum(e.quantity) > 0) soon) as expiring`.execute(db)
  return rows[0] ?? { items: false, sites: false, expiring: 0n }
}
