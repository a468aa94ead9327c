import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import type { ThanksTables } from '../tables.ts'

/** Notes the file of a print that is made; of one made twice the first stays. */
export const finishPrint = command({
  name: 'thanks.finish-print',
  input: z.object({ id: id(), sha256: z.string().regex(/^[0-9a-f]{64}$/), pages: z.number().int().nonnegative() }),
  async run(tx: Tx<ThanksTables>, { id, sha256, pages }, { now }) {
    await tx
      .updateTable('thanks.prints')
      .set({ made_at: now, failed_at: null, sha256, pages })
      .where('id', '=', id)
      .where('made_at', 'is', null)
      .execute()
    return { id }
  },
})

/** Notes that a print could not be made. */
export const failPrint = command({
  name: 'thanks.fail-print',
  input: z.object({ id: id() }),
  async run(tx: Tx<ThanksTables>, { id }, { now }) {
    await tx
      .updateTable('thanks.prints')
      .set({ failed_at: now })
      .where('id', '=', id)
      .where('made_at', 'is', null)
      .execute()
    return { id }
  },
})
