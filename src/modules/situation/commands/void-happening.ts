import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'

import { id, text } from '#platform/inputs.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { SituationTables } from '../tables.ts'
import { bringBack, refuseVoidOwner, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a happening out of lists and figures. */
export const voidHappening = command({
  name: 'situation.void-happening',
  input,
  run: (tx: Tx<SituationTables>, { id, why }, by) => takeOut(tx, 'happening', id, by, why),
})

/** Brings a voided happening back. */
export const restoreHappening = command({
  name: 'situation.restore-happening',
  input,
  async run(tx: Tx<SituationTables>, { id, why }, by) {
    const row = await lockRecord(tx, 'happening', id)
    await refuseVoidOwner(tx, 'source', row.source_id)
    return bringBack(tx, 'happening', id, by, why)
  },
})
