import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { newId } from '#platform/ids.ts'
import { code, id, optional } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { EducationTables } from '../tables.ts'
import { refTaken, refusingTwice, termColumns, termFields } from './inputs.ts'

const input = z.object({
  /** The id of the programme. */
  id: id(),
  ...termFields,
  /** Since when it is planned: the day on which it was announced. */
  announced: knownDate(),
  ref: optional(code()),
})

/** Two terms of a programme have not the same number. */
export const ordinalTaken = (ordinal: number) => ({
  terms_by_ordinal: new Refusal('education.ordinal-taken', 'ordinal', { ordinal }),
})

/** Announces a term of a programme: it is planned until it is said to run. */
export const createTerm = command({
  name: 'education.create-term',
  input,
  async run(tx: Tx<EducationTables>, { id: programmeId, announced, ref: given, ...fields }, by) {
    const programme = await getForUpdate(tx, 'programme', programmeId)
    refuseComing(announced, await dayIn(tx as unknown as Tx, by.now), 'announced')
    const id = newId()
    const ref = given ?? `${programme.ref}-${fields.ordinal}`
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    const state = 'planned' as const
    const row = { id, ref, programme_id: programmeId, ...termColumns(fields), state, ...recorded, voided_at: null }
    await refusingTwice({ ...refTaken('terms', ref), ...ordinalTaken(fields.ordinal) }, () =>
      tx.insertInto('education.terms').values(row).execute(),
    )
    const first = { term_id: id, position: 0, state, ...dateColumns(announced), reason: null, ...recorded }
    await tx.insertInto('education.term_states').values(first).execute()
    return { id, ref }
  },
})
