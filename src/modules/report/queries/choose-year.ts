import { type FiscalYear, fiscalYearOf, fiscalYearsOf } from '#modules/organisation/face.ts'
import type { Db } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { yearBefore, yearWithRecords } from '../rules/choose-year.ts'
import { sources } from './sources.ts'

export interface YearChosen {
  readonly year: FiscalYear
  readonly before: FiscalYear | undefined
  readonly years: readonly FiscalYear[]
}

async function latestDay(db: Db): Promise<string | null> {
  const days = await Promise.all(sources.map((source) => source.latestDay(db)))
  return days.reduce((latest, day) => (latest === null || (day !== null && day > latest) ? day : latest), null)
}

/** The year of a label, reference or id, or else the latest with records. Refuses `report.no-such-year`, `report.no-year`. */
export async function chooseYear(db: Db, named: string | undefined): Promise<YearChosen> {
  const years = await fiscalYearsOf(db)
  if (named !== undefined) {
    const found = await fiscalYearOf(db, named)
    if (!found) throw new Refusal('report.no-such-year', 'year', { year: named.slice(0, 40) })
    return { year: found, before: yearBefore(years, found), years }
  }
  const year = yearWithRecords(years, await latestDay(db))
  if (!year) throw new Refusal('report.no-year')
  return { year, before: yearBefore(years, year), years }
}
