import { sql } from 'kysely'
import { addDays } from '#platform/dates/days.ts'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { Unit } from '#platform/units.ts'

export interface AidState {
  readonly items: boolean
  readonly sites: boolean
  /** Lots that still hold something and expire within 60 days. */
  readonly expiring: bigint
}

/** What has expired and lies at a site still, in the smallest unit. */
interface Expired {
  readonly item: string
  readonly names: Names
  readonly unit: Unit
  readonly site: string
  readonly quantity: bigint
}

const mostTold = 5

/** What lies at the sites and had expired before a day, the longest expired first; a few of many. */
export async function expiredStock(db: Db, day: string): Promise<Expired[]> {
  const { rows } =
    await sql<Expired>`select i.code as item, i.names, i.unit, s.code as site, sum(h.quantity)::bigint as quantity
    from aid.holdings h join aid.lots l on l.id = h.lot_id
    join aid.items i on i.id = h.item_id join aid.sites s on s.id = h.site_id
    where h.quantity > 0 and l.expires_on < ${day} group by i.code, i.names, i.unit, s.code
    order by min(l.expires_on), i.code, s.code limit ${mostTold}`.execute(db)
  return rows
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
