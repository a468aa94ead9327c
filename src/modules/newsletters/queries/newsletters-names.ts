import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import type { NewslettersTables } from '../tables.ts'

/** What the values of the dimension `series` are called, by `series=<code>`. */
export async function newslettersNames(db: Db): Promise<ReadonlyMap<string, Texts>> {
  const series = await (db as unknown as Db<NewslettersTables>)
    .selectFrom('newsletters.series')
    .select(['ref', 'names'])
    .execute()
  return new Map(series.map(({ ref, names }) => [`series=${ref}`, names]))
}
