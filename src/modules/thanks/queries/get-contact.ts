import { z } from 'zod'
import { partyNamed } from '#modules/people/face.ts'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { ThanksTables } from '../tables.ts'

/** A contact with whom it was. Throws NotFound. */
export const getContact = query({
  name: 'thanks.get-contact',
  looksInto: ['people'],
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<ThanksTables>, { id }, viewer) {
    const contact = await db.selectFrom('thanks.contacts').selectAll().where('id', '=', id).executeTakeFirst()
    const giver = contact && (await partyNamed(db as unknown as Db, contact.party_id))
    if (!contact || !giver) throw new NotFound()
    return { ...contact, giver: { ref: giver.ref, name: viewer.may.has('people.get-party') ? giver.name : null } }
  },
})
