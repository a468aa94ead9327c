import { sql } from 'kysely'
import type { Db } from '#platform/db/db.ts'
import { type Language, languages } from '#platform/words.ts'
import { valueName } from '../rules/value-names.ts'
import { countriesInUse } from './list-countries.ts'

const named = (kind: 'country' | 'language', code: string) =>
  [
    `${kind}=${code}`,
    Object.fromEntries(languages.map((language) => [language, valueName(kind, code, language)])) as Record<
      Language,
      string
    >,
  ] as const

/** What the values of the figures' dimensions are called: `country=JP` is Japan, 日本. */
export async function peopleNames(db: Db): Promise<ReadonlyMap<string, Readonly<Record<Language, string>>>> {
  const { rows } = await sql<{ language: string }>`select distinct languages[1] as language from people.parties
    where cardinality(languages) > 0`.execute(db)
  const countries = await countriesInUse(db)
  return new Map([
    ...countries.map((code) => named('country', code)),
    ...rows.map(({ language }) => named('language', language)),
  ])
}
