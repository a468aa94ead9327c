import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { ReceiptsTables } from '../tables.ts'

/** How far a PDF is that was asked for. Throws NotFound. */
export const getPrint = query({
  name: 'receipts.get-print',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ReceiptsTables>, { id }) {
    const print = await db.selectFrom('receipts.prints').selectAll().where('id', '=', id).executeTakeFirst()
    if (!print) throw new NotFound()
    return print
  },
})
