import { z } from 'zod'
import { waitingPayers } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'

/** Payers whose payments wait for somebody to say who gave them, the latest first; at most 500, and how many there are. */
export const listPayers = query({
  name: 'statements.list-payers',
  looksInto: ['payments'],
  reads: 'private',
  input: z.object({}),
  run: (db: Db) => waitingPayers(db),
})
