import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, oneOf, text, tick } from '#platform/inputs.ts'
import { getChildForUpdate, stayOf } from '../queries/find-child.ts'
import { sponsorshipsInForce } from '../queries/find-sponsorship.ts'
import { exitReasons } from '../rules/choices.ts'
import type { SponsorshipTables } from '../tables.ts'
import { addStep, voidStep } from './steps.ts'

const input = z.object({
  id: id(),
  reason: oneOf(exitReasons),
  date: knownDate(),
  /** Also ends the sponsorships of this child on that date. */
  endSponsorships: tick(),
})

/** Says that a child has left the programme, when and why; if wanted its sponsorships end with it. */
export const recordExit = command({
  name: 'sponsorship.record-exit',
  input,
  async run(tx: Tx<SponsorshipTables>, { id, reason, date, endSponsorships }, by) {
    await getChildForUpdate(tx, id, by.actor)
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const { entry, exit } = await stayOf(tx, id)
    if (exit) throw new Refusal('sponsorship.has-left')
    if (date.end < entry.start) throw new Refusal('sponsorship.before-entry', 'date')
    await addStep(tx, 'exits', id, by, { reason, ...dateColumns(date) })
    if (endSponsorships) {
      const ending = { reason: 'child-left', ...dateColumns(date) } as const
      for (const sponsorship of await sponsorshipsInForce(tx, id)) {
        if (date.end < sponsorship.date_start) throw new Refusal('sponsorship.ends-before-beginning', 'date')
        await addStep(tx, 'endings', sponsorship.id, by, ending)
      }
    }
    return { id }
  },
})

/** Takes an exit back: the child is there. Sponsorships that ended with it are reopened one by one. */
export const undoExit = command({
  name: 'sponsorship.undo-exit',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<SponsorshipTables>, { id, why }, by) {
    await getChildForUpdate(tx, id, by.actor)
    const { exit } = await stayOf(tx, id)
    if (!exit) throw new Refusal('sponsorship.has-not-left')
    await voidStep(tx, 'exits', id, by, { position: null, reason: why })
    return { id }
  },
})
