import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, oneOf, text } from '#platform/inputs.ts'
import { getChildForUpdate } from '../queries/find-child.ts'
import { stages } from '../rules/choices.ts'
import type { SponsorshipTables } from '../tables.ts'
import { addStep, position, voidStep } from './steps.ts'

/** Says what school a child goes to from a date on; what was so before stays. */
export const recordSchooling = command({
  name: 'sponsorship.record-schooling',
  input: z.object({ id: id(), stage: oneOf(stages), date: knownDate() }),
  async run(tx: Tx<SponsorshipTables>, { id, stage, date }, by) {
    await getChildForUpdate(tx, id, by.actor)
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    await addStep(tx, 'schoolings', id, by, { stage, ...dateColumns(date) })
    return { id }
  },
})

/** Takes a schooling that was recorded by mistake out; it stays readable. */
export const voidSchooling = command({
  name: 'sponsorship.void-schooling',
  input: z.object({ id: id(), position: position(), why: text(500) }),
  async run(tx: Tx<SponsorshipTables>, { id, position, why }, by) {
    await getChildForUpdate(tx, id, by.actor)
    await voidStep(tx, 'schoolings', id, by, { position, reason: why })
    return { id }
  },
})
