import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { NotFound } from '#platform/errors.ts'
import { id, text } from '#platform/inputs.ts'
import { lockRecord } from '../queries/lock-record.ts'
import { ofPeriod, settleCurrent } from '../queries/settle-current.ts'
import type { SituationTables } from '../tables.ts'
import { bringBack, refuseVoidOwner, takeOut } from './take-out.ts'

const input = z.object({ id: id(), why: text(500) })

// its indicator is locked first, as by everybody who changes which vintage is current
async function lockOwner(tx: Tx<SituationTables>, id: string) {
  const found = await tx.selectFrom('situation.observations').selectAll().where('id', '=', id).executeTakeFirst()
  if (!found) throw new NotFound()
  await lockRecord(tx, 'indicator', found.indicator_id)
  return found
}

/** Takes a vintage out; of those that are left the one published last is current. */
export const voidObservation = command({
  name: 'situation.void-observation',
  input,
  async run(tx: Tx<SituationTables>, { id, why }, by) {
    const row = await lockOwner(tx, id)
    const done = await takeOut(tx, 'observation', id, by, why)
    await settleCurrent(tx as unknown as Tx, ofPeriod(row))
    return done
  },
})

/** Brings a voided vintage back; its indicator and its source must be in use. */
export const restoreObservation = command({
  name: 'situation.restore-observation',
  input,
  async run(tx: Tx<SituationTables>, { id, why }, by) {
    const row = await lockOwner(tx, id)
    await refuseVoidOwner(tx, 'indicator', row.indicator_id)
    await refuseVoidOwner(tx, 'source', row.source_id)
    const done = await bringBack(tx, 'observation', id, by, why)
    await settleCurrent(tx as unknown as Tx, ofPeriod(row))
    return done
  },
})
