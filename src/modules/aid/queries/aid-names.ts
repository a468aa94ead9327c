import type { Db } from '#platform/db/db.ts'
import type { Names } from '#platform/texts.ts'
import type { AidTables } from '../tables.ts'

/** What the values of the dimensions `item` and `site` are called, by `item=<code>`; a site is called by its code. */
export async function aidNames(db: Db): Promise<ReadonlyMap<string, Names>> {
  const items = await (db as unknown as Db<AidTables>).selectFrom('aid.items').select(['code', 'names']).execute()
  const sites = await (db as unknown as Db<AidTables>).selectFrom('aid.sites').select('code').execute()
  return new Map([
    ...items.map(({ code, names }) => [`item=${code}`, names] as const),
    ...sites.map(({ code }) => [`site=${code}`, { en: code }] as const),
  ])
}
