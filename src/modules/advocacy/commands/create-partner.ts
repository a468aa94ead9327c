import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { newId } from '#platform/ids.ts'
import { code, optional } from '#platform/inputs.ts'
import type { AdvocacyTables } from '../tables.ts'
import { insertingRef, nextRef, partnerColumns, partnerFields } from './inputs.ts'

/** Makes an organisation a partner. */
export const createPartner = command({
  name: 'advocacy.create-partner',
  looksInto: ['people'],
  input: z.object({ ...partnerFields, ref: optional(code()) }),
  async run(tx: Tx<AdvocacyTables>, { ref: given, ...fields }, by) {
    const id = newId()
    const columns = await partnerColumns(tx, id, fields, by.actor)
    const ref = given ?? (await nextRef(tx, 'partner', columns.since_end))
    const row = { id, ref, ...columns, recorded_at: by.now, recorded_by: by.actor.name, voided_at: null }
    await insertingRef(ref, () => tx.insertInto('advocacy.partners').values(row).execute())
    return { id, ref }
  },
})
