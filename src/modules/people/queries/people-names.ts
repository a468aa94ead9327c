import type { Db } from '#platform/db/db.ts'
import { type Language, languages } from '#platform/words.ts'
import { valueName } from '../rules/value-names.ts'
import { countriesInUse, languagesInUse } from './list-countries.ts'

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
  const [countries, spoken] = [await countriesInUse(db), await languagesInUse(db)]
  return new Map([...countries.map((code) => named('country', code)), ...spoken.map((code) => named('language', code))])
}
