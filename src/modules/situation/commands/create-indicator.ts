import { z } from 'zod'

import { command } from '#platform/commands.ts'

import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { SituationTables } from '../tables.ts'
import { indicatorColumns, indicatorFields, insertingRef, nextRef } from './inputs.ts'

/** Adds a series about the outside situation. */
export const createIndicator = command({
  name: 'situation.create-indicator',
  input: z.object({ ...indicatorFields, ref: optional(code()) }),
  async run(tx: Tx<SituationTables>, { ref: given, ...fields }, by) {
    const id = newId()
    const ref = given ?? (await nextRef(tx, 'indicator'))
    const columns = indicatorColumns(fields)
    const row = { id, ref, ...columns, recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    await insertingRef(ref, () => tx.insertInto('situation.indicators').values(row).execute())
    return { id, ref }
  },
})
