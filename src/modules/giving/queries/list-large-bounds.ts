import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { GivingTables } from '../tables.ts'

/** From which amount on a gift is a large one: all bounds by currency, the latest first, void ones too. */
export const listLargeBounds = query({
  name: 'giving.list-large-bounds',
  reads: 'open',
  input: z.object({}),
  run: (db: Db<GivingTables>) =>
    db
      .selectFrom('giving.large_gift_bounds')
      .selectAll()
      .orderBy('currency')
      .orderBy('since_on', 'desc')
      .orderBy('id', 'desc')
      .limit(1000)
      .execute(),
})
