import type { Policy } from '#platform/policy.ts'

/** The worker makes gifts of payments, and the fund of those without a purpose where there is none; it removes no gift. */
export const givingPolicy: Policy = {
  'giving.gifts': { sees: [], worker: 'changes' },
  'giving.soft_credits': { sees: [], worker: 'adds' },
  'giving.funds': { sees: [], worker: 'changes' },
  // what no statement tells any longer goes
  'giving.refunds': { sees: [], worker: 'writes' },
}
