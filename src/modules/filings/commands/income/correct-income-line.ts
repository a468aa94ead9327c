import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { id, text } from '#platform/inputs.ts'
import { keepVersion } from '#platform/versions.ts'
import { getForUpdate } from '../../queries/lock-record.ts'
import type { FilingsTables } from '../../tables.ts'
import { incomeColumns, incomeFields } from './income-fields.ts'

/** Corrects a line of income; the version before it stays readable. */
export const correctIncomeLine = command({
  name: 'filings.correct-income-line',
  looksInto: ['people'],
  input: z.object({ id: id(), ...incomeFields, why: text(500) }),
  async run(tx: Tx<FilingsTables>, { id, why, ...fields }, by) {
    await getForUpdate(tx, 'filings.income_lines', id)
    const columns = await incomeColumns(tx, fields, by)
    await keepVersion(tx, 'filings.income_lines', id, by, { change: 'corrected', reason: why })
    await tx.updateTable('filings.income_lines').set(columns).where('id', '=', id).execute()
    return { id }
  },
})
