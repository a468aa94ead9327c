import { valueName } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import { languages } from '#platform/words.ts'
import type { NewslettersTables } from '../tables.ts'
import { languagesSent } from './list-issues.ts'

/** What the values of the dimensions `series` and `language` are called, by `series=<code>` and `language=<code>`. */
export async function newslettersNames(db: Db): Promise<ReadonlyMap<string, Texts>> {
  const series = await (db as unknown as Db<NewslettersTables>)
    .selectFrom('newsletters.series')
    .select(['ref', 'names'])
    .execute()
  const nameIn = (code: string): Texts =>
    Object.fromEntries(languages.map((language) => [language, valueName('language', code, language)]))
  return new Map([
    ...series.map(({ ref, names }) => [`series=${ref}`, names] as const),
    ...(await languagesSent(db)).map((code) => [`language=${code}`, nameIn(code)] as const),
  ])
}
