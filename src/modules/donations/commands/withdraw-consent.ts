import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound, Refusal } from '#platform/errors.ts'
import { id } from '#platform/inputs.ts'
import type { DonationsTables } from '../tables.ts'

/** Notes that somebody wants no more mail; that they had agreed stays on record. */
export const withdrawConsent = command({
  name: 'donations.withdraw-consent',
  input: z.object({ id: id(), withdrawnOn: day() }),
  async run(tx: Tx<DonationsTables>, { id, withdrawnOn }) {
    const found = await tx
      .selectFrom('donations.mail_consents')
      .select(['agreed_on', 'withdrawn_on'])
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!found) throw new NotFound()
    if (found.withdrawn_on) throw new Refusal('donations.consent-is-withdrawn')
    if (withdrawnOn < found.agreed_on) throw new Refusal('donations.withdrawn-before', 'withdrawnOn')
    await tx.updateTable('donations.mail_consents').set({ withdrawn_on: withdrawnOn }).where('id', '=', id).execute()
    return { id }
  },
})
