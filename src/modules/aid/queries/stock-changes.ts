import { sql } from 'kysely'
import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'

/** What became of an item's stock in a period, in the smallest unit; what a kind of movement took away is minus. */
export interface StockChange {
  readonly item: string
  readonly unit: string
  /** At the end of the day before the period begins. */
  readonly opening: bigint
  /** What was found at the first count of a site, and what was put together or taken apart. */
  readonly found: bigint
  /** At the end of the period. */
  readonly closing: bigint
}

/** The stock of every item at both ends of a period, and what no figure of the period tells of what came between. */
export async function stockChanges(db: Db, { start, end }: Pick<Period, 'start' | 'end'>): Promise<StockChange[]> {
  const { rows } = await sql<StockChange>`select i.code as item, i.unit,
      coalesce(sum(e.quantity) filter (where e.day < ${start}::date), 0)::bigint as opening,
      coalesce(sum(e.quantity) filter (where e.day >= ${start}::date and m.kind in ('opening', 'assembled', 'shipped')), 0)::bigint
        as found,
      sum(e.quantity)::bigint as closing
    from aid.entries e join aid.items i on i.id = e.item_id join aid.movements m on m.id = e.movement_id
    where not e.voided and e.day <= ${end}::date
    group by i.code, i.unit order by i.code`.execute(db)
  return rows
}
