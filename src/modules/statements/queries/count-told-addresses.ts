import { z } from 'zod'
import { countWaitingAddresses } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'

/** How many addresses wait for somebody to take or leave them, at most 1,000. */
export const countToldAddresses = query({
  name: 'statements.count-told-addresses',
  looksInto: ['payments', 'people'],
  reads: 'open',
  input: z.object({}),
  run: (db: Db) => countWaitingAddresses(db),
})
