import type { Db } from '#platform/db/db.ts'
import type { ReportTables } from '../tables.ts'

/** What was said last of each cell of a year. */
export const releasesOf = (db: Db, yearId: string) =>
  (db as unknown as Db<ReportTables>)
    .selectFrom('report.cell_releases')
    .distinctOn('cell')
    .selectAll()
    .where('fiscal_year_id', '=', yearId)
    .orderBy('cell')
    .orderBy('id', 'desc')

/** The cells of a year's protected people that an officer let out: their keys. */
export async function releasedCells(db: Db, yearId: string): Promise<string[]> {
  const rows = await releasesOf(db, yearId).execute()
  return rows.filter(({ state }) => state === 'released').map(({ cell }) => cell)
}

/** What was said last about letting a cell out; undefined while nothing was. */
export const lastRelease = (db: Db, yearId: string, cell: string) =>
  releasesOf(db, yearId).where('cell', '=', cell).executeTakeFirst()
