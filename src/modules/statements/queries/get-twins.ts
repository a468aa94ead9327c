import { z } from 'zod'
import { twinOf } from '#modules/payments/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'

/** A pair of payments that may be told twice. Throws NotFound. */
export const getTwins = query({
  name: 'statements.get-twins',
  looksInto: ['payments'],
  reads: 'private',
  input: z.object({ id: id() }),
  run: (db: Db, { id }) => twinOf(db, id),
})
