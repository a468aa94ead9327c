import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { LotAtSite } from '../rules/take-from-lots.ts'
import type { AidTables } from '../tables.ts'

/**
 * The lots of an item at a site with what may leave them on a day: the least that is there on that day or any later one,
 * so that goods recorded as given later are not given twice.
 */
export async function listLotsAt(
  db: Db<AidTables>,
  { itemId, siteId, day, lotId }: { itemId: string; siteId: string; day: string; lotId?: string | undefined },
): Promise<LotAtSite[]> {
  const { rows } = await sql<LotAtSite>`
    with days as (
      select lot_id, greatest(day, ${day}::date) as day, sum(quantity)::bigint as quantity from aid.entries
      where item_id = ${itemId} and site_id = ${siteId} and not voided
        and (${lotId ?? null}::uuid is null or lot_id = ${lotId ?? null}::uuid)
      group by lot_id, greatest(day, ${day}::date)
      union all
      select distinct lot_id, ${day}::date, 0::bigint from aid.entries
      where item_id = ${itemId} and site_id = ${siteId} and not voided
    ), balances as (
      select lot_id, day, sum(sum(quantity)) over (partition by lot_id order by day) as balance from days group by lot_id, day
    )
    select l.id, l.expires_on as "expiresOn", min(b.balance)::bigint as available
    from balances b join aid.lots l on l.id = b.lot_id
    group by l.id having min(b.balance) > 0`.execute(db)
  return rows
}
