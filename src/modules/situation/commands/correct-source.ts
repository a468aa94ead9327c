import { z } from 'zod'

import { command } from '#platform/commands.ts'

import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { SituationTables } from '../tables.ts'
import { sourceColumns, sourceFields } from './inputs.ts'

/** Corrects what a source says; the version before it stays readable. */
export const correctSource = command({
  name: 'situation.correct-source',
  input: z.object({ id: id(), ...sourceFields, why: text(500) }),
  async run(tx: Tx<SituationTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'source', id)
    const columns = sourceColumns(fields)
    await keepVersion(tx, 'situation.sources', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('situation.sources').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
