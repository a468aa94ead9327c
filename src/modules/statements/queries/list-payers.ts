import { z } from 'zod'
import { waitingPayers } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { listInput } from '#platform/lists.ts'

/** Payers whose payments wait for somebody to say who gave them, those with the latest payments first, and how many there are. */
export const listPayers = query({
  name: 'statements.list-payers',
  looksInto: ['payments'],
  reads: 'private',
  input: z.object(listInput),
  run: (db: Db, ask) => waitingPayers(db, ask),
})
