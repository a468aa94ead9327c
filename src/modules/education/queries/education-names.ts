import type { Db } from '#platform/db/db.ts'
import type { Texts } from '#platform/texts.ts'
import type { EducationTables } from '../tables.ts'

/** What the values of the dimensions `term` and `class` are called, by `term=<reference>`. */
export async function educationNames(db: Db): Promise<ReadonlyMap<string, Texts>> {
  const own = db as unknown as Db<EducationTables>
  const terms = await own.selectFrom('education.terms').select(['ref', 'names']).execute()
  const classes = await own.selectFrom('education.classes').select(['ref', 'names']).execute()
  return new Map([
    ...terms.map(({ ref, names }) => [`term=${ref}`, names] as const),
    ...classes.map(({ ref, names }) => [`class=${ref}`, names] as const),
  ])
}
