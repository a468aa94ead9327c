import { z } from 'zod'
import { partyNamed } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { ThanksTables } from '../tables.ts'

/** A wish with who said it. Throws NotFound. */
export const getWish = query({
  name: 'thanks.get-wish',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ThanksTables>, { id }, viewer) {
    const wish = await db.selectFrom('thanks.wishes').selectAll().where('id', '=', id).executeTakeFirst()
    const giver = wish && (await partyNamed(db as unknown as Db, wish.party_id))
    if (!wish || !giver) throw new NotFound()
    return { ...wish, giver: { ref: giver.ref, name: viewer.may.has('people.get-party') ? giver.name : null } }
  },
})
