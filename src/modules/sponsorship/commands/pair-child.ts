import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { code, id } from '#platform/inputs.ts'
import { findChild } from '../queries/find-child.ts'
import { getSponsorshipForUpdate } from '../queries/find-sponsorship.ts'
import { refuseOutside } from '../rules/stay.ts'
import type { SponsorshipTables } from '../tables.ts'
import { insertSponsorship } from './start-sponsorship.ts'
import { addStep } from './steps.ts'

/**
 * Pairs the sponsor of the whole programme with a child: the sponsorship ends as paired on the date, and one of the child
 * begins with the same parties. Returns the new one.
 */
export const pairChild = command({
  name: 'sponsorship.pair-child',
  looksInto: ['people'],
  input: z.object({ id: id(), child: code(), date: knownDate() }),
  async run(tx: Tx<SponsorshipTables>, { id, child: childCode, date }, by) {
    const before = await getSponsorshipForUpdate(tx, id)
    if (before.child_id !== null) throw new Refusal('sponsorship.pair-child.has-child')
    if (before.ended_by !== null) throw new Refusal('sponsorship.has-ended')
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    if (date.end < before.date_start) throw new Refusal('sponsorship.ends-before-beginning', 'date')
    const child = await findChild(tx, childCode, 'child', by.actor)
    refuseOutside(child.stay, date, 'date')
    await addStep(tx, 'endings', id, by, { reason: 'paired', ...dateColumns(date) })
    const { sponsor_id, payer_id, correspondent_id, pledge_id, note } = before
    const parties = { sponsor_id, payer_id, correspondent_id, pledge_id }
    return insertSponsorship(tx, { child_id: child.id, ...parties, note, ...dateColumns(date) }, by)
  },
})
