import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import { versionsOf } from '#platform/versions.ts'
import type { AidTables } from '../tables.ts'

/** A site with its closing and its earlier versions. Throws NotFound. */
export const getSite = query({
  name: 'aid.get-site',
  reads: 'open',
  input: z.object({ id: id() }),
  async run(db: Db<AidTables>, { id }) {
    const site = await db.selectFrom('aid.sites').selectAll().where('id', '=', id).executeTakeFirst()
    if (!site) throw new NotFound()
    const closure = await db.selectFrom('aid.site_closures').selectAll().where('site_id', '=', id).executeTakeFirst()
    return { ...site, closure, versions: await versionsOf(db, 'aid', id) }
  },
})
