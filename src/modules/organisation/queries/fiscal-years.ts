import type { Period } from '#platform/dates/period.ts'
import type { Db } from '#platform/db/db.ts'
import { isId } from '#platform/ids.ts'
import type { OrganisationTables } from '../tables.ts'

/** A fiscal year: two inclusive days and what the organisation calls them. */
export interface FiscalYear extends Period {
  readonly id: string
  readonly ref: string
}

const yearsIn = (db: Db) =>
  (db as unknown as Db<OrganisationTables>)
    .selectFrom('organisation.fiscal_years')
    .select(['id', 'ref', 'label', 'start_day as start', 'end_day as end'])
    .where('voided_at', 'is', null)

/** The fiscal years in use, newest first. */
export const fiscalYearsOf = (db: Db): Promise<FiscalYear[]> => yearsIn(db).orderBy('start_day', 'desc').execute()

/** The fiscal year in use of a label, a reference or an id; undefined when there is none. */
export async function fiscalYearOf(db: Db, named: string): Promise<FiscalYear | undefined> {
  // no stored text holds a NUL, and a question with one breaks
  if (named.includes('\0')) return undefined
  return yearsIn(db)
    .where((x) => x.or(isId(named) ? [x('id', '=', named)] : [x('label', '=', named), x('ref', '=', named)]))
    .orderBy('start_day', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The fiscal year in use that holds a day; undefined when none does. */
export const fiscalYearOn = (db: Db, day: string): Promise<FiscalYear | undefined> =>
  yearsIn(db).where('start_day', '<=', day).where('end_day', '>=', day).executeTakeFirst()
