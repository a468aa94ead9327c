import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { AidTables } from '../tables.ts'

/** All items by code; an organisation hands out hundreds of kinds of goods, not thousands. */
export const listItems = query({
  name: 'aid.list-items',
  reads: 'open',
  input: z.object({ withVoid: z.boolean().optional() }),
  run: (db: Db<AidTables>, { withVoid }) =>
    db
      .selectFrom('aid.items')
      .select(['id', 'ref', 'code', 'names', 'unit', 'kind', 'voided_at'])
      .$if(!withVoid, (all) => all.where('voided_at', 'is', null))
      .orderBy('code')
      .limit(2000)
      .execute(),
})
