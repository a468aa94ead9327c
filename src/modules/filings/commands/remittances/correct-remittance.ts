import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { FilingsTables } from '../../tables.ts'
import { remittanceColumns, remittanceFields } from './remittance-fields.ts'

/** Corrects a remittance; the version before it stays readable. */
export const correctRemittance = command({
  name: 'filings.correct-remittance',
  input: z.object({ id: id(), ...remittanceFields, why: text(500) }),
  async run(tx: Tx<FilingsTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'filings.remittances', id)
    const columns = await remittanceColumns(tx, fields, by)
    await keepVersion(tx, 'filings.remittances', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('filings.remittances').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
