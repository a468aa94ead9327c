import type { Policy, TablePolicy } from '#platform/policy.ts'

const byWorker: TablePolicy = { sees: [], worker: 'writes' }

/** The worker makes gifts of payments, and the fund of those without a purpose where there is none. */
export const givingPolicy: Policy = {
  'giving.gifts': byWorker,
  'giving.refunds': byWorker,
  'giving.soft_credits': byWorker,
  'giving.funds': byWorker,
}
