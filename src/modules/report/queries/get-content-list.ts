import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { ReportTables } from '../tables.ts'

/** What was adopted, in the list of which the hash is made: each file's SHA-256 and name. Throws NotFound. */
export const getContentList = query({
  name: 'report.get-content-list',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ReportTables>, { id }) {
    const rows = await db
      .selectFrom('report.contents')
      .select(['name', 'sha256'])
      .where('report_id', '=', id)
      .orderBy('name')
      .execute()
    if (rows.length === 0) throw new NotFound()
    return rows
  },
})
