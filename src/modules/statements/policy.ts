import type { Policy } from '#platform/policy.ts'

/** The worker reads the files, so that it writes what comes of them. */
export const statementsPolicy: Policy = {
  'statements.readings': { sees: [], worker: 'changes' },
  'statements.reading_files': { sees: [], worker: 'changes' },
  'statements.progress': { sees: [], worker: 'changes' },
}
