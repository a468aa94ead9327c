import type { Policy } from '#platform/policy.ts'

/** Who may do something with the report sees its sections and prints; the worker makes the prints. */
export const reportPolicy: Policy = {
  'report.prints': { sees: [], worker: 'writes' },
  // what was answered once stays
  'report.finding_states': { sees: [], app: 'adds', worker: 'none' },
}
