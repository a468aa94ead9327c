import { sql } from 'kysely'
import { valueName } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import { type Language, languages } from '#platform/words.ts'

/** What the values of the dimension `country` are called: `country=US` is United States. */
export async function volunteersNames(db: Db): Promise<ReadonlyMap<string, Partial<Record<Language, string>>>> {
  const { rows } = await sql<{ country: string }>`select distinct country from volunteers.volunteers
    where country is not null`.execute(db)
  return new Map(
    rows.map(({ country }) => [
      `country=${country}`,
      Object.fromEntries(languages.map((language) => [language, valueName('country', country, language)])),
    ]),
  )
}
