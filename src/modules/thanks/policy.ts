import type { Policy } from '#platform/policy.ts'

/** Who may do something with thanks sees them; the worker notes what it sent and printed. */
export const thanksPolicy: Policy = {
  'thanks.mails': { sees: [], worker: 'writes' },
  'thanks.prints': { sees: [], worker: 'writes' },
  // the letters of whoever is erased go
  'thanks.letters': { sees: [] },
}
