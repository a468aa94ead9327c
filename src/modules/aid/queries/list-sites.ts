import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { AidTables } from '../tables.ts'

/** All sites by code, open and closed. */
export const listSites = query({
  name: 'aid.list-sites',
  reads: 'open',
  input: z.object({ openOnly: z.boolean().optional() }),
  run: (db: Db<AidTables>, { openOnly }) =>
    db
      .selectFrom('aid.sites as s')
      .leftJoin('aid.site_closures as c', 'c.site_id', 's.id')
      .select(['s.id', 's.code', 's.opened_on', 's.note', 'c.date_edtf as closed', 'c.reason'])
      .where('s.voided_at', 'is', null)
      .$if(openOnly === true, (all) => all.where('c.site_id', 'is', null))
      .orderBy('s.code')
      .limit(2000)
      .execute(),
})
