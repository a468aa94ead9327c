import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Db } from '#platform/db/db.ts'
import { optionalText } from '#platform/inputs.ts'
import type { Names } from '#platform/texts.ts'
import type { AidTables } from '../tables.ts'

export interface StockRow {
  readonly itemId: string
  readonly item: string
  readonly names: Names
  readonly unit: string
  readonly siteId: string
  readonly site: string
  readonly quantity: bigint
  /** How much of it has expired by that day; the day of expiry is the last good one. */
  readonly expired: bigint
  /** The first day on which some of it expires; null when nothing does. */
  readonly expiresOn: string | null
}

/** What lies at each site at the end of a day, by item; nothing is a row that is absent. */
export const listStock = query({
  name: 'aid.list-stock',
  reads: 'open',
  input: z.object({ day: day(), site: optionalText(40), item: optionalText(40) }),
  async run(db: Db<AidTables>, { day, site, item }) {
    const { rows } = await sql<StockRow>`
      select i.id as "itemId", i.code as item, i.names, i.unit, s.id as "siteId", s.code as site, t.quantity, t.expired,
        t.expires_on::text as "expiresOn"
      from (
        select b.item_id, b.site_id, sum(b.quantity)::bigint as quantity, min(l.expires_on) as expires_on,
          coalesce(sum(b.quantity) filter (where l.expires_on < ${day}), 0)::bigint as expired
        from (
          select item_id, site_id, lot_id, quantity from aid.holdings where quantity <> 0 and last_day <= ${day}
          union all
          select h.item_id, h.site_id, h.lot_id, e.quantity from aid.holdings h cross join lateral (
            select sum(quantity) as quantity from aid.entries
            where lot_id = h.lot_id and site_id = h.site_id and day <= ${day} and not voided
          ) e where h.first_day <= ${day} and h.last_day > ${day} and e.quantity <> 0
        ) b join aid.lots l on l.id = b.lot_id group by b.item_id, b.site_id
      ) t join aid.items i on i.id = t.item_id join aid.sites s on s.id = t.site_id
      where (${site}::text is null or s.code = ${site}) and (${item}::text is null or i.code = ${item})
      order by i.code, s.code`.execute(db)
    return rows
  },
})
