import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { asNames, type Names } from '#platform/texts.ts'
import type { AidTables } from '../tables.ts'

interface Found {
  code: string
  /** The items of which the closed site would still hold some. */
  items: Names[] | null
}

/**
 * Refuses when, after what this transaction wrote, one of the sites is closed and yet holds goods, or has moved some after
 * its closing other than by a loss.
 */
export async function refuseAtClosedSites(db: Db<AidTables>, siteIds: readonly string[]): Promise<void> {
  const { rows } = await sql<Found>`
    select s.code, l.items
    from aid.site_closures c join aid.sites s on s.id = c.site_id
    left join lateral (
      select jsonb_agg(kept.names order by kept.code) as items from (
        select i.code, i.names from aid.entries e join aid.items i on i.id = e.item_id
        where e.site_id = s.id and not e.voided group by i.code, i.names having sum(e.quantity) <> 0
      ) kept
    ) l on true
    where s.id = any(${[...siteIds]}::uuid[]) and (l.items is not null or exists (
      select 1 from aid.entries e join aid.movements m on m.id = e.movement_id
      where e.site_id = s.id and not e.voided and e.day > c.date_end and m.kind <> 'lost'
    ))
    order by s.code limit 1`.execute(db)
  const found = rows[0]
  if (!found) return
  const { code, items } = found
  if (items === null) throw new Refusal('aid.closed-site.later', undefined, { code })
  throw new Refusal('aid.closed-site.stock', undefined, { code, items: asNames(items) })
}
