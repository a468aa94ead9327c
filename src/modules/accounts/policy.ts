import type { Policy } from '#platform/policy.ts'

/** Who may do something with accounts sees them; an account in its own affairs is let in by the act. The worker never is. */
export const accountsPolicy: Policy = {
  'accounts.*': { sees: [], worker: 'none' },
}
