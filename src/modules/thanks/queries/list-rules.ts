import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import type { ThanksTables } from '../tables.ts'

/** How gifts are thanked for: all rules by currency and amount, the latest first, void ones too. */
export const listRules = query({
  name: 'thanks.list-rules',
  reads: 'open',
  input: z.object({}),
  run: (db: Db<ThanksTables>) =>
    db
      .selectFrom('thanks.rules')
      .selectAll()
      .orderBy('currency')
      .orderBy('from_amount')
      .orderBy('since_on', 'desc')
      .orderBy('id', 'desc')
      .limit(1000)
      .execute(),
})
