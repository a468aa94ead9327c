import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { asQuantity, type Unit } from '#platform/units.ts'
import type { AidTables } from '../tables.ts'

interface Shortage {
  item: string
  lot: string
  site: string
  day: string
  balance: bigint
  unit: Unit
}

/** Refuses when, after what this transaction wrote, one of the lots lies below zero at a site on some day. */
export async function refuseShortage(db: Db<AidTables>, lotIds: readonly string[]): Promise<void> {
  const { rows } = await sql<Shortage>`
    select i.code as item, l.code as lot, s.code as site, b.day, b.balance::bigint as balance, i.unit
    from (
      select lot_id, site_id, day, sum(sum(quantity)) over (partition by lot_id, site_id order by day) as balance
      from aid.entries where lot_id = any(${[...lotIds]}::uuid[]) and not voided group by lot_id, site_id, day
    ) b
    join aid.lots l on l.id = b.lot_id join aid.items i on i.id = l.item_id join aid.sites s on s.id = b.site_id
    where b.balance < 0 order by b.day, l.code limit 1`.execute(db)
  const short = rows[0]
  if (!short) return
  const { item, lot, site, day, balance, unit } = short
  throw new Refusal('aid.stock.below-zero', undefined, { item, lot, site, day, missing: asQuantity(-balance, unit) })
}
