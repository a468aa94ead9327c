import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, text } from '#platform/inputs.ts'
import { getSponsorshipForUpdate, refuseTwice } from '../queries/find-sponsorship.ts'
import { endingReasons } from '../rules/choices.ts'
import type { SponsorshipTables } from '../tables.ts'
import { addStep, voidStep } from './steps.ts'

/** Ends a sponsorship on a date, for a reason. */
export const endSponsorship = command({
  name: 'sponsorship.end-sponsorship',
  input: z.object({ id: id(), reason: oneOf(endingReasons), date: knownDate() }),
  async run(tx: Tx<SponsorshipTables>, { id, reason, date }, by) {
    const sponsorship = await getSponsorshipForUpdate(tx, id)
    if (sponsorship.ended_by !== null) throw new Refusal('sponsorship.has-ended')
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    if (date.end < sponsorship.date_start) throw new Refusal('sponsorship.ends-before-beginning', 'date')
    await addStep(tx, 'endings', id, by, { reason, ...dateColumns(date) })
    return { id }
  },
})

/** Takes the ending of a sponsorship back; that it had ended stays in its history. */
export const reopenSponsorship = command({
  name: 'sponsorship.reopen-sponsorship',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<SponsorshipTables>, { id, why }, by) {
    const sponsorship = await getSponsorshipForUpdate(tx, id)
    if (sponsorship.ended_by === null) throw new Refusal('sponsorship.has-not-ended')
    await refuseTwice(tx, { id, sponsorId: sponsorship.sponsor_id, childId: sponsorship.child_id })
    await voidStep(tx, 'endings', id, by, { position: null, reason: why })
    return { id }
  },
})
