import { z } from 'zod'
import { query } from '#platform/commands.ts'
import type { Db } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { DonationsTables } from '../tables.ts'

/** One consent to mail. Throws NotFound. */
export const getConsent = query({
  name: 'donations.get-consent',
  reads: 'private',
  input: z.object({ id: id() }),
  async run(db: Db<DonationsTables>, { id }) {
    const found = await db.selectFrom('donations.mail_consents').selectAll().where('id', '=', id).executeTakeFirst()
    if (!found) throw new NotFound()
    return found
  },
})
