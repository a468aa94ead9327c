import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, oneOf, optionalText } from '#platform/inputs.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import { engagementStates } from '../rules/choices.ts'
import { judgeEngagement } from '../rules/judge-state.ts'
import type { AdvocacyTables } from '../tables.ts'
import { nextPosition, refuseTooEarly, refuseVerdict } from './states.ts'

const input = z.object({
  id: id(),
  state: oneOf(engagementStates),
  /** Needed for what did not take place, and for every way back. */
  why: optionalText(500),
})

/** Says that an engagement was held, cancelled or not held, or is planned again; its date stays. */
export const setEngagementState = command({
  name: 'advocacy.set-engagement-state',
  input,
  async run(tx: Tx<AdvocacyTables>, { id, state, why }, by) {
    const engagement = await getForUpdate(tx, 'engagement', id)
    refuseVerdict(judgeEngagement(engagement.state, state), why)
    const days = { start: engagement.date_start, end: engagement.date_end }
    refuseTooEarly(state, days, await dayIn(tx as unknown as Tx, by.now), 'state')
    const position = await nextPosition(tx, 'engagement', id)
    const recorded = { recorded_at: by.now, recorded_by: by.actor.name }
    const row = { engagement_id: id, position, state, reason: why, ...recorded }
    await tx.insertInto('advocacy.engagement_states').values(row).execute()
    await tx.updateTable('advocacy.engagements').set({ state }).where('id', '=', id).execute()
    return { id }
  },
})
