import { z } from 'zod'

import { command } from '#platform/commands.ts'

import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { SituationTables } from '../tables.ts'
import { insertingRef, nextRef, sourceColumns, sourceFields } from './inputs.ts'

/** Adds a source: who says what others quote. */
export const createSource = command({
  name: 'situation.create-source',
  input: z.object({ ...sourceFields, ref: optional(code()) }),
  async run(tx: Tx<SituationTables>, { ref: given, ...fields }, by) {
    const id = newId()
    const ref = given ?? (await nextRef(tx, 'source'))
    const columns = sourceColumns(fields)
    const row = { id, ref, ...columns, recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    await insertingRef(ref, () => tx.insertInto('situation.sources').values(row).execute())
    return { id, ref }
  },
})
