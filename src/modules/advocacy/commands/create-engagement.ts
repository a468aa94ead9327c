import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, oneOf, optional, optionalText } from '#platform/inputs.ts'
import { judgeEngagement } from '../rules/judge-state.ts'
import type { AdvocacyTables } from '../tables.ts'
import { engagementColumns, engagementFields, insertingRef, nextRef } from './inputs.ts'
import { refuseTooEarly, refuseVerdict } from './states.ts'

const input = z.object({
  ...engagementFields,
  state: oneOf(['planned', 'held', 'not-held']).default('held'),
  /** Needed for what was not held. */
  why: optionalText(500),
  ref: optional(code()),
})

/** Records an engagement that is planned, was held, or that a year was without. */
export const createEngagement = command({
  name: 'advocacy.create-engagement',
  input,
  async run(tx: Tx<AdvocacyTables>, { state, why, ref: given, ...fields }, by) {
    refuseVerdict(judgeEngagement(null, state), why)
    refuseTooEarly(state, fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const id = newId()
    const columns = await engagementColumns(tx, fields)
    const ref = given ?? (await nextRef(tx, 'engagement', columns.date_end))
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    const row = { id, ref, ...columns, state, ...recorded, voided_at: null }
    await insertingRef(ref, () => tx.insertInto('advocacy.engagements').values(row).execute())
    await tx
      .insertInto('advocacy.engagement_states')
      .values({ engagement_id: id, position: 0, state, reason: why, ...recorded })
      .execute()
    return { id, ref }
  },
})
