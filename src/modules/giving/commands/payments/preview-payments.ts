import { type By, command } from '#platform/commands.ts'
import type { Tx } from '#platform/db/db.ts'
import type { GivingTables } from '../../tables.ts'
import { paymentInput } from './payment-input.ts'
import { paymentsLookInto, readBrought } from './read-brought.ts'

/** Says what files of payments would bring, by currency, and why rows are left out. Writes nothing. */
export const previewPayments = command({
  name: 'giving.preview-payments',
  looksInto: paymentsLookInto,
  input: paymentInput,
  async run(tx: Tx<GivingTables>, { files, fund: _, ...choice }, by: By) {
    const { read, brought } = await readBrought(tx, files, choice, by)
    return { files: read, ...brought }
  },
})
