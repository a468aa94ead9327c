import type { Policy, TablePolicy } from '#platform/policy.ts'

const byWorker: TablePolicy = { sees: [], worker: 'adds' }

/** The worker adds those who pay and resemble nobody on record. */
export const peoplePolicy: Policy = {
  'people.parties': byWorker,
  'people.names': byWorker,
  'people.contacts': byWorker,
  'people.addresses': byWorker,
}
