import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db, Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { SiteTables } from '../tables.ts'

/** A page for a change, locked. Throws NotFound. */
export async function getPageForUpdate(tx: Tx<SiteTables>, id: string) {
  const page = await tx.selectFrom('site.pages').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (!page) throw new NotFound()
  return page
}

/** Whether the public reads a page as it is now. */
export async function isAsReleased(db: Db<SiteTables>, id: string): Promise<boolean> {
  const { rows } = await sql`select from site.pages p join site.released r on r.page_id = p.id
    where p.id = ${id} and (p.position, p.source, p.titles, p.prose, p.older)
      = (r.position, r.source, r.titles, r.prose, r.older)`.execute(db)
  return rows.length > 0
}

/** A page with its states, newest first, and its earlier versions. Throws NotFound. */
export const getPage = query({
  name: 'site.get-page',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<SiteTables>, { id }) {
    const page = await db.selectFrom('site.pages').selectAll().where('id', '=', id).executeTakeFirst()
    if (!page) throw new NotFound()
    const states = await db
      .selectFrom('site.page_states')
      .select(['state', 'reason', 'recorded_at', 'recorded_by'])
      .where('page_id', '=', id)
      .orderBy('position', 'desc')
      .limit(500)
      .execute()
    const isAhead = page.state === 'released' && !(await isAsReleased(db, id))
    return { ...page, states, isAhead, versions: await versionsOf(db, 'site', id) }
  },
})
