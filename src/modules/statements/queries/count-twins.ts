import { z } from 'zod'
import { countWaitingTwins } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'

/** How many pairs wait, at most 1,000. */
export const countTwins = query({
  name: 'statements.count-twins',
  looksInto: ['payments'],
  reads: 'open',
  input: z.object({}),
  run: (db: Db) => countWaitingTwins(db),
})
