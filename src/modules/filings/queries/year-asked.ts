import { type FiscalYear, fiscalYearOf, fiscalYearsOf } from '#modules/organisation/face.ts'
import type { Db } from '#platform/db/db.ts'

/** The fiscal year that a page asks for, or the latest that has begun; the latest that is over where `over` is asked. */
export async function yearAsked(
  db: Db,
  named: string | undefined,
  today: string,
  which: 'begun' | 'over' = 'begun',
): Promise<FiscalYear | undefined> {
  if (named !== undefined) {
    const year = await fiscalYearOf(db, named)
    if (year) return year
  }
  const years = await fiscalYearsOf(db)
  const isIt = ({ start, end }: FiscalYear) => (which === 'begun' ? start <= today : end < today)
  return years.find(isIt) ?? years.find(({ start }) => start <= today) ?? years.at(-1)
}
