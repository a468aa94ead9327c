import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { ReportTables } from '../tables.ts'
import { seesAllParts } from './sources.ts'

/** How far a PDF is that was asked for. Throws NotFound, also where it shows more than the viewer may see. */
export const getPrint = query({
  name: 'report.get-print',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ReportTables>, { id }, { may }) {
    const print = await db.selectFrom('report.prints').selectAll().where('id', '=', id).executeTakeFirst()
    if (!print || (print.sees_parts && !seesAllParts(may))) throw new NotFound()
    return print
  },
})
