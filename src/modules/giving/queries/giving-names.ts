import type { Db } from '#platform/db/db.ts'
import type { Language } from '#platform/words.ts'
import type { GivingTables } from '../tables.ts'

/** What the values of the dimension `fund` are called, by `fund=<code>`. */
export async function givingNames(db: Db): Promise<ReadonlyMap<string, Partial<Record<Language, string>>>> {
  const funds = await (db as unknown as Db<GivingTables>).selectFrom('giving.funds').select(['code', 'names']).execute()
  return new Map(funds.map(({ code, names }) => [`fund=${code}`, names]))
}
