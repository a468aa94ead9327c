import type { Policy } from '#platform/policy.ts'

/** The worker reads the files that people bring, and takes up what providers tell. */
export const paymentsPolicy: Policy = {
  'payments.*': { sees: [], worker: 'changes' },
  // what looks like one payment is looked for anew with each file
  'payments.twins': { sees: [], worker: 'writes' },
}
