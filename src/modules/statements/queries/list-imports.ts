import { z } from 'zod'
import { importsOf } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { listInput } from '#platform/lists.ts'

/** Imports of payments, the latest first, undone ones too. */
export const listImports = query({
  name: 'statements.list-imports',
  looksInto: ['payments'],
  reads: 'open',
  input: z.object(listInput),
  run: (db: Db, ask) => importsOf(db, ask),
})
