import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'

import { id, text } from '#platform/inputs.ts'
import { lockRecord } from '../queries/lock-record.ts'
import type { SituationTables } from '../tables.ts'
import { bringBack, refuseVoidOwner, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

/** Takes a break out: series are joined again. */
export const voidBreak = command({
  name: 'situation.void-break',
  input,
  run: (tx: Tx<SituationTables>, { id, why }, by) => takeOut(tx, 'break', id, by, why),
})

/** Brings a voided break back. */
export const restoreBreak = command({
  name: 'situation.restore-break',
  input,
  async run(tx: Tx<SituationTables>, { id, why }, by) {
    const row = await lockRecord(tx, 'break', id)
    await refuseVoidOwner(tx, 'indicator', row.indicator_id)
    await refuseVoidOwner(tx, 'source', row.source_id)
    return bringBack(tx, 'break', id, by, why)
  },
})
