import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { id } from '#platform/inputs.ts'
import type { Printed } from '../rules/printed.ts'
import type { ThanksTables } from '../tables.ts'

/** The letters of a print as they go to paper, in their order; those that were taken back are left out. */
export const readLetters = query({
  name: 'thanks.read-letters',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ThanksTables>, { id }): Promise<Printed[]> {
    const rows = await db
      .selectFrom('thanks.letters as l')
      .innerJoin('thanks.acknowledgements as a', 'a.id', 'l.acknowledgement_id')
      .select('l.printed')
      .where('l.print_id', '=', id)
      .where('a.voided_at', 'is', null)
      .orderBy('l.position')
      .execute()
    return rows.map(({ printed }) => printed)
  },
})
