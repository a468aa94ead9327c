import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import type { GovernanceTables } from '../../tables.ts'
import { refuseAdopted } from '../meetings/meeting-fields.ts'
import { lockResolution } from './lock-resolution.ts'
import { resolutionColumns, resolutionFields } from './resolution-fields.ts'

/** Corrects what a resolution says; what became of it follows, and the version before stays readable. */
export const correctResolution = command({
  name: 'governance.correct-resolution',
  input: z.object({ id: id(), ...resolutionFields, why: text(500) }),
  async run(tx: Tx<GovernanceTables>, { id, why, ...fields }, by) {
    const { meeting, resolution } = await lockResolution(tx, id)
    if (fields.kind !== resolution.kind) await refuseAdopted(tx, meeting.id, id)
    await keepVersion(tx, 'governance.resolutions', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('governance.resolutions').set(resolutionColumns(fields)).where('id', '=', id).execute()
    return { id }
  },
})
