import { z } from 'zod'
import { dayIn } from '#modules/organisation/face.ts'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { AdvocacyTables } from '../tables.ts'
import { engagementColumns, engagementFields } from './inputs.ts'
import { refuseTooEarly } from './states.ts'

/** Corrects what an engagement says; the version before it stays readable. Its state has a command of its own. */
export const correctEngagement = command({
  name: 'advocacy.correct-engagement',
  input: z.object({ id: id(), ...engagementFields, why: text(500) }),
  async run(tx: Tx<AdvocacyTables>, { id, why, ...fields }, by) {
    const { state } = await getForUpdate(tx, 'engagement', id)
    refuseTooEarly(state, fields.date, await dayIn(tx as unknown as Tx, by.now), 'date')
    const columns = await engagementColumns(tx, fields)
    await keepVersion(tx, 'advocacy.engagements', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('advocacy.engagements').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
