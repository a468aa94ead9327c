import { z } from 'zod'
import { command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import { code, optional } from '#platform/inputs.ts'
import type { FilingsTables } from '../../tables.ts'
import { addRecord } from '../write-record.ts'
import { remittanceColumns, remittanceFields } from './remittance-fields.ts'

/** Records money sent or carried abroad. Returns its id and reference. */
export const recordRemittance = command({
  name: 'filings.record-remittance',
  input: z.object({ ...remittanceFields, ref: optional(code()) }),
  async run(tx: Tx<FilingsTables>, { ref: given, ...fields }, by) {
    return addRecord(tx, 'filings.remittances', await remittanceColumns(tx, fields, by), { prefix: 'RM', given }, by)
  },
})
