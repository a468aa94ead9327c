import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Shortage } from '../rules/shortage.ts'
import type { AidTables } from '../tables.ts'

/** The first of the lots that, after what this transaction wrote, lies below zero at a site on some day. */
export async function findShortage(db: Db<AidTables>, lotIds: readonly string[]): Promise<Shortage | undefined> {
  const { rows } = await sql<Shortage>`
    with balances as (
      select lot_id, site_id, day, sum(sum(quantity)) over (partition by lot_id, site_id order by day) as balance
      from aid.entries where lot_id = any(${[...lotIds]}::uuid[]) and not voided group by lot_id, site_id, day
    )
    select i.names, i.unit, l.code as lot, l.id as "lotId", s.code as site, s.id as "siteId", b.day,
      (-b.balance)::bigint as missing,
      (select -min(w.balance) from balances w where w.lot_id = b.lot_id and w.site_id = b.site_id)::bigint as worst
    from balances b
    join aid.lots l on l.id = b.lot_id join aid.items i on i.id = l.item_id join aid.sites s on s.id = b.site_id
    where b.balance < 0 order by b.day, l.code limit 1`.execute(db)
  return rows[0]
}
