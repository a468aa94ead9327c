import { z } from 'zod'
import { command } from '#platform/commands.ts'
import { day } from '#platform/dates/inputs.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optionalText, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getPledgeForUpdate } from '../../queries/find-pledge.ts'
import { refuseBackwards } from '../../rules/pledge.ts'
import type { GivingTables } from '../../tables.ts'

/** Says which day is the last of a pledge, past or to come, and why. Gifts that come later still keep it. */
export const endPledge = command({
  name: 'giving.end-pledge',
  input: z.object({ id: id(), endedOn: day(), reason: optionalText(500) }),
  async run(tx: Tx<GivingTables>, { id, endedOn, reason }, by) {
    const pledge = await getPledgeForUpdate(tx, id)
    if (pledge.voided_at) throw new Refusal('giving.pledge-is-void')
    if (pledge.ended_on !== null) throw new Refusal('giving.end-pledge.ended')
    refuseBackwards(pledge.started_on, endedOn, 'endedOn')
    const row = { pledge_id: id, ended_on: endedOn, reason, recorded_at: by.now, recorded_by: by.actor.name }
    await tx.insertInto('giving.pledge_endings').values(row).execute()
    return { id }
  },
})

/** Takes the end of a pledge back; what was recorded of it stays in the history of the pledge. */
export const resumePledge = command({
  name: 'giving.resume-pledge',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<GivingTables>, { id, why }, by) {
    const pledge = await getPledgeForUpdate(tx, id)
    if (pledge.voided_at) throw new Refusal('giving.pledge-is-void')
    if (pledge.ended_on === null) throw new Refusal('giving.resume-pledge.not-ended')
    const also = { ending: { ended_on: pledge.ended_on, reason: pledge.reason } }
    await keepVersion(tx, 'giving.pledges', id, by, { change: 'restored', reason: why, also })
    await tx.deleteFrom('giving.pledge_endings').where('pledge_id', '=', id).execute()
    return { id }
  },
})
