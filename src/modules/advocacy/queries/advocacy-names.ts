import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import type { AdvocacyTables } from '../tables.ts'

/** What the values of the dimension `campaign` are called, by `campaign=<reference>`. */
export async function advocacyNames(db: Db): Promise<ReadonlyMap<string, Texts>> {
  const campaigns = await (db as unknown as Db<AdvocacyTables>)
    .selectFrom('advocacy.campaigns')
    .select(['ref', 'titles'])
    .execute()
  return new Map(campaigns.map(({ ref, titles }) => [`campaign=${ref}`, titles]))
}
