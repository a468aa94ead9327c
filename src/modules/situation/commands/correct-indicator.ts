import { z } from 'zod'

import { command } from '#platform/commands.ts'

import type { Tx } from '#platform/db/db.ts'
import { Refusal } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../queries/lock-record.ts'
import type { SituationTables } from '../tables.ts'
import { indicatorColumns, indicatorFields } from './inputs.ts'

// void ones too: they may come back
async function hasObservations(tx: Tx<SituationTables>, id: string): Promise<boolean> {
  const found = await tx
    .selectFrom('situation.observations')
    .select('id')
    .where('indicator_id', '=', id)
    .limit(1)
    .execute()
  return found.length > 0
}

/** Corrects what an indicator says; its unit only before anything was observed. The version before it stays readable. */
export const correctIndicator = command({
  name: 'situation.correct-indicator',
  input: z.object({ id: id(), ...indicatorFields, why: text(500) }),
  async run(tx: Tx<SituationTables>, { id, why, ...fields }, by) {
    const before = await getForUpdate(tx, 'indicator', id)
    if (before.unit !== fields.unit && (await hasObservations(tx, id)))
      throw new Refusal('situation.unit-in-use', 'unit')
    const columns = indicatorColumns(fields)
    await keepVersion(tx, 'situation.indicators', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('situation.indicators').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
