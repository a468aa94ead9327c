import type { Policy } from '#platform/policy.ts'

/** The worker reads the files that people bring, and takes up what providers tell. */
export const paymentsPolicy: Policy = { 'payments.*': { sees: [], worker: 'changes' } }
