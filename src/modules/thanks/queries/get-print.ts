import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { ThanksTables } from '../tables.ts'

/** How far letters are that were asked for, and the thanks that they are. Throws NotFound. */
export const getPrint = query({
  name: 'thanks.get-print',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ThanksTables>, { id }) {
    const print = await db.selectFrom('thanks.prints').selectAll().where('id', '=', id).executeTakeFirst()
    if (!print) throw new NotFound()
    const letters = await db
      .selectFrom('thanks.letters as l')
      .innerJoin('thanks.acknowledgements as a', 'a.id', 'l.acknowledgement_id')
      .select(['a.id', 'a.ref', 'a.voided_at'])
      .where('l.print_id', '=', id)
      .orderBy('l.position')
      .execute()
    return { ...print, letters }
  },
})
