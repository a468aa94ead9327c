import { z } from 'zod'
import { importOf } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'

/** One import: its files, how they were read, and what they brought by kind. Throws NotFound. */
export const getImport = query({
  name: 'statements.get-import',
  looksInto: ['payments'],
  reads: 'open',
  input: z.object({ id: id() }),
  run: (db: Db, { id }) => importOf(db, id),
})
