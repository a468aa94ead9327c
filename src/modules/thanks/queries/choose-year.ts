import { type FiscalYear, fiscalYearOf, fiscalYearOn, fiscalYearsOf } from '#modules/organisation/face.ts'
import type { Db } from '#platform/db/db.ts'

/** The fiscal year that is asked for by name, else that of a day, else the newest; undefined where none is in use. */
export async function chooseYear(db: Db, asked: string | null, on: string | null): Promise<FiscalYear | undefined> {
  const named = asked === null ? undefined : await fiscalYearOf(db, asked)
  if (named) return named
  const ofDay = on === null ? undefined : await fiscalYearOn(db, on)
  return ofDay ?? (await fiscalYearsOf(db))[0]
}
