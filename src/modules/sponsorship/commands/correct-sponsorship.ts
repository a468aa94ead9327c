import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { seeChildren } from '../policy.ts'
import { partyShown } from '../queries/find-party.ts'
import { getSponsorshipForUpdate, refuseTwice } from '../queries/find-sponsorship.ts'
import type { SponsorshipTables } from '../tables.ts'
import { sponsorshipColumns, sponsorshipFields } from './sponsorship-fields.ts'

/** Corrects a sponsorship; the version before it stays readable. Who sponsors another child instead ends one and begins one. */
export const correctSponsorship = command({
  name: 'sponsorship.correct-sponsorship',
  looksInto: ['people', 'giving'],
  input: z.object({ id: id(), ...sponsorshipFields, why: text(500) }),
  async run(tx: Tx<SponsorshipTables>, { id, why, ...fields }, by) {
    const before = await getSponsorshipForUpdate(tx, id)
    const told = await sponsorshipColumns(tx, fields, by)
    // who may not see children is not asked for one, and leaves it as it is
    const columns = by.actor.may.has(seeChildren) ? told : { ...told, child_id: before.child_id }
    if (before.ended_by === null)
      await refuseTwice(tx, { id, sponsorId: columns.sponsor_id, childId: columns.child_id })
    else if (before.ended_by < columns.date_start) throw new Refusal('sponsorship.ends-before-beginning', 'date')
    const sponsor = await partyShown(tx, before.sponsor_id, by.actor)
    await keepVersion(tx, 'sponsorship.sponsorships', id, by, {
      change: 'corrected',
      reason: why,
      also: { sponsor: sponsor?.ref },
    })
    await tx.updateTable('sponsorship.sponsorships').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
