import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, oneOf, optionalText, text } from '#platform/inputs.ts'
import { getChildForUpdate } from '../queries/find-child.ts'
import { registrations } from '../rules/choices.ts'
import type { SponsorshipTables } from '../tables.ts'
import { addStep, position, voidStep } from './steps.ts'

/** Says how a child stands in the family register from a date on; what was so before stays. */
export const recordRegistration = command({
  name: 'sponsorship.record-registration',
  input: z.object({ id: id(), registration: oneOf(registrations), date: knownDate(), note: optionalText(500) }),
  async run(tx: Tx<SponsorshipTables>, { id, registration, date, note }, by) {
    await getChildForUpdate(tx, id, by.actor)
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    await addStep(tx, 'registrations', id, by, { registration, note, ...dateColumns(date) })
    return { id }
  },
})

/** Takes a registration that was recorded by mistake out; it stays readable. */
export const voidRegistration = command({
  name: 'sponsorship.void-registration',
  input: z.object({ id: id(), position: position(), why: text(500) }),
  async run(tx: Tx<SponsorshipTables>, { id, position, why }, by) {
    await getChildForUpdate(tx, id, by.actor)
    await voidStep(tx, 'registrations', id, by, { position, reason: why })
    return { id }
  },
})
