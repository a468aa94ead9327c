import type { Policy, TablePolicy } from '#platform/policy.ts'

const byWorker: TablePolicy = { sees: [], worker: 'adds' }

/** The worker adds those who pay and resemble nobody on record, and what payments tell of others that is not known yet. */
export const peoplePolicy: Policy = {
  'people.parties': { ...byWorker, worker: 'changes' },
  'people.names': byWorker,
  'people.contacts': byWorker,
  'people.addresses': { ...byWorker, worker: 'changes' },
  'people.versions': byWorker,
}
