import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'

/** A lot that has expired; its quantity at the site in the smallest unit. */
interface ExpiredLot {
  readonly lot: string
  readonly unit: string
  readonly quantity: bigint
}

/** The lots of an item that lie at a site and had expired before a day, the longest expired first; the first 50. */
export async function listExpiredLots(
  db: Db,
  { item, site, day }: { item: string; site: string; day: string },
): Promise<ExpiredLot[]> {
  const { rows } = await sql<ExpiredLot>`select l.code as lot, i.unit, h.quantity
    from aid.holdings h join aid.lots l on l.id = h.lot_id
    join aid.items i on i.id = h.item_id join aid.sites s on s.id = h.site_id
    where h.quantity > 0 and l.expires_on < ${day} and i.code = ${item} and s.code = ${site}
    order by l.expires_on, l.code limit 50`.execute(db)
  return rows
}
