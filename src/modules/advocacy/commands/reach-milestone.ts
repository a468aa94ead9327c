import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import { dateColumns, knownDate, refuseComing } from '#platform/dates/known.ts'
import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, optionalText, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { reachOf } from '../queries/get-milestone.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { AdvocacyTables } from '../tables.ts'

/** Says when a milestone was reached. */
export const reachMilestone = command({
  name: 'advocacy.reach-milestone',
  input: z.object({ id: id(), date: knownDate(), note: optionalText(500) }),
  async run(tx: Tx<AdvocacyTables>, { id, date, note }, by) {
    await getForUpdate(tx, 'milestone', id)
    if (await reachOf(tx, id)) throw new Refusal('advocacy.is-reached')
    refuseComing(date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const row = { milestone_id: id, ...dateColumns(date), note, recorded_at: by.now, recorded_by: by.actor.name }
    await tx.insertInto('advocacy.reaches').values(row).execute()
    return { id }
  },
})

/** Takes back that a milestone was reached; what was said of it stays in its history. */
export const takeBackMilestone = command({
  name: 'advocacy.take-back-milestone',
  input: z.object({ id: id(), why: text(500) }),
  async run(tx: Tx<AdvocacyTables>, { id, why }, by) {
    await getForUpdate(tx, 'milestone', id)
    const reach = await reachOf(tx, id)
    if (!reach) throw new Refusal('advocacy.is-not-reached')
    const also = { reached_edtf: reach.date_edtf, reached_note: reach.note, reached_by: reach.recorded_by }
    await keepVersion(tx, 'advocacy.milestones', id, by, { change: 'corrected', reason: why, also })
    await tx.deleteFrom('advocacy.reaches').where('milestone_id', '=', id).execute()
    return { id }
  },
})
