import { sql } from 'kysely'
import { type Policy, rowsWhere, whoeverMay } from '#platform/policy.ts'

/** Who may do something with accounts sees them; an account in its own affairs is let in by the act. The worker never is. */
export const accountsPolicy: Policy = {
  'accounts.accounts': {
    sees: [
      rowsWhere('Whoever may do something with accounts sees them.', () => sql`platform.sees('accounts')`),
      whoeverMay('accounts.read-audit', 'Whoever may read the audit log sees who did what.'),
    ],
    worker: 'none',
  },
  'accounts.*': { sees: [], worker: 'none' },
}
