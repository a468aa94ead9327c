import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { isDatabaseError } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { oneOf, optional } from '#platform/inputs.ts'
import { nextNumber } from '../queries/next-number.ts'
import { registrations, stages } from '../rules/choices.ts'
import type { SponsorshipTables } from '../tables.ts'
import { childCode, childColumns, childFields } from './child-fields.ts'
import { addStep } from './steps.ts'

const input = z.object({
  code: optional(childCode()),
  ...childFields,
  /** What was so when the child came; each may be recorded later. */
  stage: optional(oneOf(stages)),
  registration: optional(oneOf(registrations)),
})

/** Adds a child under a code, the next free one unless one is given. */
export const createChild = command({
  name: 'sponsorship.create-child',
  input,
  async run(tx: Tx<SponsorshipTables>, { code: given, stage, registration, ...fields }, by) {
    refuseComing(fields.entered, await dayIn(tx as unknown as Tx, by.now), 'entered')
    const id = newId()
    const child = { id, code: given ?? (await nextNumber(tx, 'children')), ...childColumns(fields) }
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    try {
      await tx
        .insertInto('sponsorship.children')
        .values({ ...child, ...recorded })
        .execute()
    } catch (error) {
      if (isDatabaseError(error, '23505')) throw new Refusal('sponsorship.code-taken', 'code', { code: child.code })
      throw error
    }
    const { date_edtf, date_start, date_end, date_printed } = child
    const since = { date_edtf, date_start, date_end, date_printed }
    if (stage !== null) await addStep(tx, 'schoolings', id, by, { stage, ...since })
    if (registration !== null) await addStep(tx, 'registrations', id, by, { registration, note: null, ...since })
    return { id, code: child.code }
  },
})
