import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { GivingTables } from '../tables.ts'
import { isWaiting } from './waiting-gifts.ts'

/** All funds by code, open and closed; an organisation has dozens of them. */
export const listFunds = query({
  name: 'giving.list-funds',
  reads: 'open',
  looksInto: ['governance'],
  input: z.object({ withVoid: z.boolean().optional() }),
  run: (db: Db<GivingTables>, { withVoid }) =>
    db
      .selectFrom('giving.funds as f')
      .leftJoin('giving.fund_closures as c', 'c.fund_id', 'f.id')
      .select(['f.id', 'f.code', 'f.names', 'f.opened_on', 'f.outside_mission', 'f.voided_at', 'c.closed_on'])
      .select(isWaiting.as('waiting'))
      .$if(!withVoid, (all) => all.where('f.voided_at', 'is', null))
      .orderBy('f.code')
      .limit(2000)
      .execute(),
})
