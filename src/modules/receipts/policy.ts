import type { Policy } from '#platform/policy.ts'

/** Who may do something with receipts sees them; what was issued is never removed, only marked. */
export const receiptsPolicy: Policy = {
  'receipts.copies': { sees: [], app: 'adds' },
}
