import { sql } from 'kysely'
import { valueName } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import { languages } from '#platform/words.ts'
import type { PublishingTables } from '../tables.ts'

/** What the values of the dimensions `publication` and `language` are called, by `dimension=value`. */
export async function publishingNames(db: Db): Promise<ReadonlyMap<string, Texts>> {
  const publications = await (db as unknown as Db<PublishingTables>)
    .selectFrom('publishing.publications')
    .select(['ref', 'titles'])
    .execute()
  const { rows } = await sql<{ code: string }>`select distinct language as code from publishing.editions`.execute(db)
  const inEach = (code: string): Texts =>
    Object.fromEntries(languages.map((language) => [language, valueName('language', code, language)]))
  return new Map([
    ...publications.map(({ ref, titles }) => [`publication=${ref}`, titles] as const),
    ...rows.map(({ code }) => [`language=${code}`, inEach(code)] as const),
  ])
}
