import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { StatementsTables } from '../tables.ts'

/** Ends a reading; the worker that is at it stops and keeps nothing. What is imported already stays. */
export const cancelReading = command({
  name: 'statements.cancel-reading',
  input: z.object({ id: id() }),
  async run(tx: Tx<StatementsTables>, { id }) {
    // the row of the reading itself may be locked by the worker for long
    const { numUpdatedRows } = await tx
      .updateTable('statements.progress')
      .set({ cancelled: true })
      .where('reading_id', '=', id)
      .executeTakeFirst()
    if (numUpdatedRows === 0n) throw new NotFound()
    return { id }
  },
})
