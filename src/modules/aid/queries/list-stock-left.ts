import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { AidTables } from '../tables.ts'

/** What the items are called of which a site holds some, all movements counted. */
export async function listStockLeft(db: Db<AidTables>, siteId: string): Promise<Names[]> {
  const rows = await db
    .selectFrom('aid.entries as e')
    .innerJoin('aid.items as i', 'i.id', 'e.item_id')
    .select(['i.code', 'i.names'])
    .where('e.site_id', '=', siteId)
    .where('e.voided', '=', false)
    .groupBy(['i.code', 'i.names'])
    .having((e) => e.fn.sum('e.quantity'), '<>', sql<bigint>`0`)
    .orderBy('i.code')
    .execute()
  return rows.map((row) => row.names)
}
