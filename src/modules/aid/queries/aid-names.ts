import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { AidTables } from '../tables.ts'

/** What the values of the dimension `item` are called, by `item=<code>`. */
export async function aidNames(db: Db): Promise<ReadonlyMap<string, Names>> {
  const items = await (db as unknown as Db<AidTables>).selectFrom('aid.items').select(['code', 'names']).execute()
  return new Map(items.map(({ code, names }) => [`item=${code}`, names]))
}
