import { valueName } from '#modules/people/face.ts'
import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import { languages } from '#platform/words.ts'
import type { EducationTables } from '../tables.ts'

/** What the values of the dimensions `term`, `class` and `language` are called, by `term=<reference>`. */
export async function educationNames(db: Db): Promise<ReadonlyMap<string, Texts>> {
  const own = db as unknown as Db<EducationTables>
  const terms = await own.selectFrom('education.terms').select(['ref', 'names']).execute()
  const classes = await own.selectFrom('education.classes').select(['ref', 'names']).execute()
  const spoken = await own.selectFrom('education.learners').select('language').distinct().execute()
  const nameIn = (code: string): Texts =>
    Object.fromEntries(languages.map((language) => [language, valueName('language', code, language)]))
  return new Map([
    ...spoken.map(({ language }) => [`language=${language}`, nameIn(language)] as const),
    ...terms.map(({ ref, names }) => [`term=${ref}`, names] as const),
    ...classes.map(({ ref, names }) => [`class=${ref}`, names] as const),
  ])
}
