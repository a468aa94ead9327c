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
    with asked as (select ${day}::date as day), moved as (
      select e.lot_id, greatest(e.day, asked.day) as day, e.quantity from aid.entries e cross join asked
      where e.item_id = ${itemId} and e.site_id = ${siteId} and not e.voided
        and (${lotId ?? null}::uuid is null or e.lot_id = ${lotId ?? null}::uuid)
      union all
      select distinct e.lot_id, asked.day, 0::bigint from aid.entries e cross join asked
      where e.item_id = ${itemId} and e.site_id = ${siteId} and not e.voided
    ), balances as (
      select lot_id, sum(sum(quantity)) over (partition by lot_id order by day) as balance from moved group by lot_id, day
    )
    select l.id, l.expires_on as "expiresOn", min(b.balance)::bigint as available
    from balances b join aid.lots l on l.id = b.lot_id
    group by l.id having min(b.balance) > 0`.execute(db)
  return rows
}
