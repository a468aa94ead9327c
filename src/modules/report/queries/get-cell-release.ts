import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import type { ReportTables } from '../tables.ts'
import { seesAllParts } from './sources.ts'

/** One release. Throws NotFound, also for those who see no parts. */
export const getCellRelease = query({
  name: 'report.get-cell-release',
  reads: 'private',
  input: z.object({ id: z.uuid() }),
  async run(db: Db<ReportTables>, { id }, { may }) {
    const release = await db.selectFrom('report.cell_releases').selectAll().where('id', '=', id).executeTakeFirst()
    if (!release || !seesAllParts(may)) throw new NotFound()
    return release
  },
})
