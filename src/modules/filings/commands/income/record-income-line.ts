import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { code, optional } from '#platform/inputs.ts'
import type { FilingsTables } from '../../tables.ts'
import { addRecord } from '../write-record.ts'
import { incomeColumns, incomeFields } from './income-fields.ts'

/** Records income of a business year that is no gift of the records. Returns its id and reference. */
export const recordIncomeLine = command({
  name: 'filings.record-income-line',
  looksInto: ['people'],
  input: z.object({ ...incomeFields, ref: optional(code()) }),
  async run(tx: Tx<FilingsTables>, { ref: given, ...fields }, by) {
    return addRecord(tx, 'filings.income_lines', await incomeColumns(tx, fields, by), { prefix: 'IN', given }, by)
  },
})
