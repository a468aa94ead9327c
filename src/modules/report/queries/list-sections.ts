import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { ReportTables } from '../tables.ts'
import { chooseYear } from './choose-year.ts'
import { yearInput } from './list-figures.ts'

/** The sections of a year's report in their order, without the void ones. */
export const sectionsOf = (db: Db, fiscalYearId: string) =>
  (db as unknown as Db<ReportTables>)
    .selectFrom('report.sections')
    .selectAll()
    .where('fiscal_year_id', '=', fiscalYearId)
    .where('voided_at', 'is', null)
    .orderBy('position')
    .execute()

/** The sections of a year's report, void ones at the end. */
export const listSections = query({
  name: 'report.list-sections',
  reads: 'open',
  counts: true,
  input: z.object({ year: yearInput }),
  async run(db: Db, { year: named }) {
    const { year, years } = await chooseYear(db, named)
    const sections = await (db as unknown as Db<ReportTables>)
      .selectFrom('report.sections')
      .selectAll()
      .where('fiscal_year_id', '=', year.id)
      .orderBy((x) => x('voided_at', 'is not', null))
      .orderBy('position')
      .orderBy('id')
      .limit(500)
      .execute()
    return { year, years, sections }
  },
})
