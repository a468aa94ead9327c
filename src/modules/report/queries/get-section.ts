import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { ReportTables } from '../tables.ts'

/** A section for a change, locked. Throws NotFound. */
export async function getSectionForUpdate(tx: Tx<ReportTables>, id: string) {
  const section = await tx.selectFrom('report.sections').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!section) throw new NotFound()
  return section
}

/** A section with its earlier versions. Throws NotFound. */
export const getSection = query({
  name: 'report.get-section',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<ReportTables>, { id }) {
    const section = await db.selectFrom('report.sections').selectAll().where('id', '=', id).executeTakeFirst()
    if (!section) throw new NotFound()
    return { ...section, versions: await versionsOf(db, 'report', id) }
  },
})
