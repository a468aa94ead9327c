import { z } from 'zod'
import { countWaitingPayers } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'

/** How many payers wait for somebody to say who they are, at most 1,000. */
export const countPayers = query({
  name: 'statements.count-payers',
  looksInto: ['payments'],
  reads: 'open',
  input: z.object({}),
  run: (db: Db) => countWaitingPayers(db),
})
