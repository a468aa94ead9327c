import type { Policy } from '#platform/policy.ts'

/** Who may do something with receipts sees them; the worker issues those of a batch, prints, and says how far it is. */
export const receiptsPolicy: Policy = {
  'receipts.copies': { sees: [], app: 'changes' },
  'receipts.batches': { sees: [], worker: 'writes' },
  'receipts.batch_givers': { sees: [], app: 'adds' },
  'receipts.left_out': { sees: [], app: 'adds' },
  'receipts.receipts': { sees: [], worker: 'adds' },
  'receipts.covered': { sees: [], worker: 'adds' },
  'receipts.counters': { sees: [], worker: 'writes' },
  'receipts.prints': { sees: [], worker: 'writes' },
  'receipts.mails': { sees: [], worker: 'writes' },
}
