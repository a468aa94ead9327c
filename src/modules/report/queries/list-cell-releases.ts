import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { ReportTables } from '../tables.ts'
import { releasesOf } from './cell-releases.ts'
import { chooseYear } from './choose-year.ts'
import { yearInput } from './list-figures.ts'
import { namesOf, seesAllParts } from './sources.ts'

/** What was let out of a year although it counts few protected people, and what was taken back. Throws NotFound for those who see no parts. */
export const listCellReleases = query({
  name: 'report.list-cell-releases',
  reads: 'private',
  counts: true,
  input: z.object({ year: yearInput }),
  async run(db: Db<ReportTables>, { year: named }, { may }) {
    if (!seesAllParts(may)) throw new NotFound()
    const { year, years } = await chooseYear(db as unknown as Db, named)
    const releases = await db
      .selectFrom('report.cell_releases')
      .selectAll()
      .where('fiscal_year_id', '=', year.id)
      .orderBy('id', 'desc')
      .limit(500)
      .execute()
    const standing = new Set((await releasesOf(db as unknown as Db, year.id).execute()).map(({ id }) => id))
    return {
      year,
      years,
      names: await namesOf(db as unknown as Db),
      releases: releases.map((row) => ({ ...row, stands: row.state === 'released' && standing.has(row.id) })),
    }
  },
})
