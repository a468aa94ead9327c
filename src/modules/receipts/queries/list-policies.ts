import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { ReceiptsTables } from '../tables.ts'

/** What held from which day on for receipts, the latest first, void ones too. */
export const listPolicies = query({
  name: 'receipts.list-policies',
  reads: 'open',
  input: z.object({}),
  run: (db: Db<ReceiptsTables>) =>
    db
      .selectFrom('receipts.policies')
      .selectAll()
      .orderBy('since_on', 'desc')
      .orderBy('id', 'desc')
      .limit(1000)
      .execute(),
})
